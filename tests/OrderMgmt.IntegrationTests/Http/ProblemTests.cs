using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.IntegrationTests.Http;

public sealed class ProblemTests(HttpServer server) : IClassFixture<HttpServer>
{
    private const string Nobody = "01980000-0000-7000-8000-000000000000";

    [Theory]
    [InlineData("GET", "nothing-here", 404, "not_found")]
    [InlineData("GET", "products/not-an-id", 404, "not_found")]
    [InlineData("GET", "products/" + Nobody, 404, "not_found")]
    [InlineData("GET", "../v2/products", 404, "not_found")]
    [InlineData("DELETE", "products", 405, "method_not_allowed")]
    [InlineData("PATCH", "products/" + Nobody, 428, "precondition_required")]
    [InlineData("POST", "products", 400, "body_required")]
    [InlineData("GET", "products?dryRun=true", 400, "invalid_request")]
    [InlineData("GET", "products?cursor=forged", 400, "invalid_request")]
    public async Task Every_refusal_is_a_problem_document(string method, string path, int status, string code) =>
        await HttpServer.ProblemAsync(await server.Api.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path)), status, code);

    [Fact]
    public async Task A_method_that_is_not_allowed_names_those_that_are()
    {
        var response = await server.Api.Http.DeleteAsync("products");
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task Unknown_media_types_are_refused_both_ways()
    {
        await HttpServer.ProblemAsync(await server.SendTextAsync(HttpMethod.Post, "products", "code=1", "application/x-www-form-urlencoded"), 415, "unsupported_media_type");
        await HttpServer.ProblemAsync(await server.SendTextAsync(HttpMethod.Post, "products", "{}", "application/json; charset=utf-16"), 415, "unsupported_media_type");
        await HttpServer.ProblemAsync(await server.SendTextAsync(HttpMethod.Patch, $"products/{Nobody}", "{}", "text/plain", ("If-Match", "*")), 415, "unsupported_media_type");
        var request = new HttpRequestMessage(HttpMethod.Get, "products");
        request.Headers.Accept.ParseAdd("application/xml");
        await HttpServer.ProblemAsync(await server.Api.Http.SendAsync(request), 406, "not_acceptable");
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_before_it_is_sent()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "products") { Content = new ByteArrayContent(new byte[11 * 1024 * 1024]) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.ExpectContinue = true;
        await HttpServer.ProblemAsync(await server.Api.Http.SendAsync(request), 413, "body_too_large");
    }

    [Fact]
    public async Task While_the_lanes_are_far_behind_commands_are_put_off_and_reading_goes_on()
    {
        const int NotEvenAnEmptyQueue = -1;
        await using var behind = await ApiServer.StartAsync(DatabaseProvider.Sqlite);
        behind.Services.GetRequiredService<IOptions<MessagingOptions>>().Value.MostWaiting = NotEvenAnEmptyQueue;
        await behind.Services.GetRequiredService<Backlog>().LookAsync(CancellationToken.None);

        var response = await behind.SendAsync(HttpMethod.Post, "products", HttpServer.Product("LATER"));

        await HttpServer.ProblemAsync(response, 503, "lanes_behind");
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter!.Delta);
        Assert.Empty(await behind.ItemsAsync("products"));
    }

    [Fact]
    public async Task A_second_product_with_the_same_code_already_exists()
    {
        var code = server.NewCode();
        await server.CreateProductAsync(code);
        var response = await server.Api.SendAsync(HttpMethod.Post, "products", HttpServer.Product(code));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
    }

    [Fact]
    public async Task A_caller_without_credentials_learns_how_to_get_in_and_nothing_else()
    {
        using var stranger = server.Api.Client(apiKey: null);
        foreach (var path in new[] { "products", "products/" + Nobody, "nothing-here" })
        {
            var response = await stranger.GetAsync(path);
            await HttpServer.ProblemAsync(response, 401, "unauthenticated");
            Assert.Contains(response.Headers.WwwAuthenticate, challenge => challenge.Scheme == "Bearer");
        }
    }

    [Fact]
    public async Task Answers_carry_safe_headers_and_do_not_name_the_server()
    {
        var response = await server.Api.Http.GetAsync("products");
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains("default-src 'none'", string.Join(';', response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("1.0", string.Join(',', response.Headers.GetValues("api-supported-versions")));
        Assert.Empty(response.Headers.Server);
    }

    [Fact]
    public async Task Only_listed_origins_may_read_answers_in_a_browser()
    {
        Assert.Equal(["https://spa.example"], (await GetFromAsync("https://spa.example")).GetValues("Access-Control-Allow-Origin"));
        Assert.Contains("ETag", string.Join(',', (await GetFromAsync("https://spa.example")).GetValues("Access-Control-Expose-Headers")));
        Assert.False((await GetFromAsync("https://evil.example")).Contains("Access-Control-Allow-Origin"));

        async Task<System.Net.Http.Headers.HttpResponseHeaders> GetFromAsync(string origin)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "nothing-here");
            request.Headers.Add("Origin", origin);
            return (await server.Api.Http.SendAsync(request)).Headers;
        }
    }
}
