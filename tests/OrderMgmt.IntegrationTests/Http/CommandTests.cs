using System.Net;
using OrderMgmt.IntegrationTests.Infrastructure;

namespace OrderMgmt.IntegrationTests.Http;

public sealed class CommandTests(HttpServer server) : IClassFixture<HttpServer>
{
    [Fact]
    public async Task A_dry_run_answers_in_full_and_leaves_nothing_behind()
    {
        var code = server.NewCode();
        var before = (await server.Api.ItemsAsync("events?limit=200")).Count;
        var response = await server.Api.SendAsync(HttpMethod.Post, "products?dryRun=true", HttpServer.Product(code));
        var product = await ApiServer.ReadAsync(response, HttpStatusCode.Created);
        Assert.Equal(code, product.GetProperty("code").GetString());
        Assert.Null(response.Headers.Location);
        Assert.Empty(await server.Api.ItemsAsync($"products?code={code}"));
        Assert.Equal(before, (await server.Api.ItemsAsync("events?limit=200")).Count);
    }

    [Fact]
    public async Task A_dry_run_finds_the_same_problems()
    {
        await HttpServer.ProblemAsync(await server.Api.SendAsync(HttpMethod.Post, "products?dryRun=true", new { code = "X" }), 400, "invalid_request");
        await HttpServer.ProblemAsync(await server.Api.SendAsync(HttpMethod.Post, "products?dryRun=perhaps", new { code = "X" }), 400, "invalid_request");
    }

    [Fact]
    public async Task What_was_created_is_found_at_its_location()
    {
        var response = await server.Api.SendAsync(HttpMethod.Post, "products", HttpServer.Product(server.NewCode()));
        var found = await server.Api.Http.GetAsync(response.Headers.Location);
        Assert.Equal(await response.Content.ReadAsStringAsync(), await found.Content.ReadAsStringAsync());
        Assert.Equal(response.Headers.ETag, found.Headers.ETag);
    }

    [Theory]
    [InlineData("wait=3", "wait=3")]
    [InlineData("respond-async, WAIT=99", "wait=10")]
    [InlineData("wait=\"2\"", "wait=2")]
    [InlineData("wait=soon", null)]
    [InlineData("return=minimal", null)]
    public async Task The_answer_says_how_long_it_was_ready_to_wait(string prefer, string? applied)
    {
        var response = await server.SendTextAsync(
            HttpMethod.Post, "products", $$"""{"code":"{{server.NewCode()}}","name":"Thing","kind":"stocked"}""", "application/json", ("Prefer", prefer));
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(applied, response.Headers.TryGetValues("Preference-Applied", out var values) ? string.Join(',', values) : null);
    }

    [Fact]
    public async Task Master_data_can_be_used_by_the_next_call_without_asking_to_wait()
    {
        var code = server.NewCode();
        await server.SendTextAsync(HttpMethod.Post, "customers", $$"""{"number":"{{code}}","name":"Acme","clientType":"business","country":"DE","currency":"EUR","paymentTerms":"NET30"}""");
        await server.SendTextAsync(HttpMethod.Post, "products", $$"""{"code":"{{code}}","name":"Thing","kind":"stocked","listPrice":"5","currency":"EUR"}""");
        var order = await server.SendTextAsync(HttpMethod.Post, "orders", $$"""{"customerNumber":"{{code}}","lines":[{"productCode":"{{code}}","quantity":"1"}]}""");
        Assert.Equal(HttpStatusCode.Created, order.StatusCode);
    }

    [Fact]
    public async Task Lists_are_walked_by_their_links_and_show_everything_once()
    {
        var codes = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            codes.Add($"{server.NewCode()}-PAGED");
            await server.CreateProductAsync(codes[^1]);
        }

        var seen = new List<string>();
        var next = "products?q=PAGED&limit=2&sort=code";
        while (next is not null)
        {
            var response = await server.Api.Http.GetAsync(next);
            var page = await ApiServer.ReadAsync(response, HttpStatusCode.OK);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString()!));
            next = response.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
            Assert.Equal(next is not null, page.TryGetProperty("nextCursor", out _));
        }

        Assert.Equal(codes.Order(StringComparer.Ordinal), seen);
    }
}
