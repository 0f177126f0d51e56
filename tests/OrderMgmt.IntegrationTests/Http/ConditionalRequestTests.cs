using System.Net;
using OrderMgmt.IntegrationTests.Infrastructure;

namespace OrderMgmt.IntegrationTests.Http;

public sealed class ConditionalRequestTests(HttpServer server) : IClassFixture<HttpServer>
{
    [Fact]
    public async Task A_resource_that_did_not_change_is_not_sent_again()
    {
        var (id, etag) = await server.CreateProductAsync();
        Assert.Equal(HttpStatusCode.NotModified, (await GetAsync(id, etag)).StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, (await GetAsync(id, $"\"77\", W/{etag}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, (await GetAsync(id, "*")).StatusCode);
        var other = await GetAsync(id, "\"77\"");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(etag, other.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task Of_two_changes_of_the_same_version_one_is_refused()
    {
        var (id, etag) = await server.CreateProductAsync();
        var first = await PatchAsync(id, etag, "{\"name\":\"First\"}");
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.NotEqual(etag, first.Headers.ETag!.Tag);
        await HttpServer.ProblemAsync(await PatchAsync(id, etag, "{\"name\":\"Second\"}"), 412, "stale_version");
        Assert.Equal("First", (await server.Api.GetAsync($"products/{id}")).GetProperty("name").GetString());
    }

    [Fact]
    public async Task Of_changes_at_once_to_any_version_none_is_refused_and_none_is_lost()
    {
        var (id, _) = await server.CreateProductAsync();
        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => PatchAsync(id, "*", $$$"""{"metadata":{"m{{{i}}}":"{{{i}}}"}}""")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(6, (await server.Api.GetAsync($"products/{id}")).GetProperty("metadata").EnumerateObject().Count());
    }

    [Theory]
    [InlineData("3")]
    [InlineData("W/\"1\"")]
    [InlineData("\"one\"")]
    [InlineData("\"1\", \"2\"")]
    public async Task If_Match_names_exactly_one_version(string header)
    {
        var (id, _) = await server.CreateProductAsync();
        await HttpServer.ProblemAsync(await PatchAsync(id, header, "{}"), 400, "if_match_invalid");
    }

    [Fact]
    public async Task If_Match_is_honoured_on_actions()
    {
        var (id, _) = await server.CreateProductAsync();
        await HttpServer.ProblemAsync(await server.Api.SendAsync(HttpMethod.Post, $"products/{id}/discontinue", null, ("If-Match", "\"77\"")), 412, "stale_version");
        Assert.Equal(HttpStatusCode.OK, (await server.Api.SendAsync(HttpMethod.Post, $"products/{id}/discontinue", null, ("If-Match", "*"))).StatusCode);
    }

    [Fact]
    public async Task A_merge_patch_replaces_removes_and_merges()
    {
        var code = server.NewCode();
        var product = await server.Api.PostAsync("products", new { code, name = "Thing", kind = "stocked", listPrice = "10", externalId = code, metadata = new { a = "1", b = "2" } });
        var response = await PatchAsync(product.GetProperty("id").GetString()!, "*", """{"name":"Changed","externalId":null,"metadata":{"a":null,"c":"3"}}""", "application/merge-patch+json");
        var changed = await ApiServer.ReadAsync(response, HttpStatusCode.OK);
        Assert.Equal("Changed", changed.GetProperty("name").GetString());
        Assert.Equal("10.00", changed.GetProperty("listPrice").GetString());
        Assert.False(changed.TryGetProperty("externalId", out _));
        Assert.Equal("""{"b":"2","c":"3"}""", changed.GetProperty("metadata").ToString());
    }

    [Fact]
    public async Task All_problems_of_a_patch_are_reported_at_once()
    {
        var (id, etag) = await server.CreateProductAsync();
        var problem = await HttpServer.ProblemAsync(await PatchAsync(id, etag, """{"name":null,"colour":"red","listPrice":"much"}"""), 400, "invalid_request");
        Assert.Equivalent(new[] { "/name required", "/colour unknown_member", "/listPrice wrong_type" }, HttpServer.ErrorsOf(problem), strict: true);
        await HttpServer.ProblemAsync(await PatchAsync(id, etag, "[]"), 400, "malformed_json");
        await HttpServer.ProblemAsync(await PatchAsync(id, etag, ""), 400, "body_required");
    }

    private Task<HttpResponseMessage> PatchAsync(string id, string ifMatch, string body, string contentType = "application/json") =>
        server.SendTextAsync(HttpMethod.Patch, $"products/{id}", body, contentType, ("If-Match", ifMatch));

    private Task<HttpResponseMessage> GetAsync(string id, string ifNoneMatch)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"products/{id}");
        request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        return server.Api.Http.SendAsync(request);
    }
}
