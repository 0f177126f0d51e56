using System.Net;
using OrderMgmt.IntegrationTests.Infrastructure;

namespace OrderMgmt.IntegrationTests.Http;

public sealed class InputTests(HttpServer server) : IClassFixture<HttpServer>
{
    [Fact]
    public async Task All_problems_of_a_body_are_reported_at_once_and_nothing_is_saved()
    {
        var response = await server.SendTextAsync(HttpMethod.Post, "products", """
            {"code": 17, "kind": "edible", "colour": "red", "name": "", "standardCost": "cheap", "listPrice": -1, "currency": null, "metadata": {"a": null, "b": 1, "c": "kept"}}
            """);
        var problem = await HttpServer.ProblemAsync(response, 400, "invalid_request");
        Assert.Equivalent(
            new[]
            {
                "/code wrong_type", "/kind unknown_value", "/colour unknown_member", "/name required", "/standardCost wrong_type", "/listPrice too_small",
                "/metadata/a null_not_allowed", "/metadata/b wrong_type",
            },
            HttpServer.ErrorsOf(problem),
            strict: true);
        Assert.Contains("stocked, nonStocked, service", problem.ToString());
        Assert.Contains("taxCategory", problem.ToString());
    }

    [Fact]
    public async Task Problems_inside_lists_point_to_their_item()
    {
        var response = await server.SendTextAsync(HttpMethod.Post, "orders", """
            {"customerNumber": "C-1", "lines": [{"productCode": "A", "quantity": "1"}, {"productCode": "B", "quantity": true, "amount": 1}, null]}
            """);
        var errors = HttpServer.ErrorsOf(await HttpServer.ProblemAsync(response, 400, "invalid_request"));
        Assert.Contains("/lines/1/quantity wrong_type", errors);
        Assert.Contains("/lines/1/amount unknown_member", errors);
        Assert.Contains("/lines/2 null_not_allowed", errors);
        Assert.DoesNotContain(errors, error => error.StartsWith("/lines/0", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"code\":")]
    [InlineData("{\"code\":\"A\",\"code\":\"B\"}")]
    [InlineData("{\"code\":\"A\",}")]
    [InlineData("{\"code\":\"A\"} {}")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData("{\"name\":\"\\ud800\"}")]
    [InlineData("{\"name\":\"\\u0000\"}")]
    public async Task What_is_not_a_JSON_object_is_malformed(string body) =>
        await HttpServer.ProblemAsync(await server.SendTextAsync(HttpMethod.Post, "products", body), 400, body.Length == 0 ? "body_required" : "malformed_json");

    [Fact]
    public async Task Deep_nesting_and_bad_UTF8_are_malformed()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1" + new string('}', 100);
        await HttpServer.ProblemAsync(await server.SendTextAsync(HttpMethod.Post, "products", deep), 400, "malformed_json");
        await HttpServer.ProblemAsync(await server.SendBytesAsync(HttpMethod.Post, "products", [.. "{\"code\":\""u8, 0xC3, 0x28, .. "\"}"u8], "application/json"), 400, "malformed_json");
    }

    [Theory]
    [InlineData("\"12.5\"", "12.5")]
    [InlineData("12.50", "12.5")]
    [InlineData("\"0.10\"", "0.1")]
    [InlineData("1e2", "100")]
    public async Task Decimals_come_in_as_string_or_number_and_go_out_as_strings(string given, string shown)
    {
        var response = await server.SendTextAsync(HttpMethod.Post, "products", $$"""{"code":"{{server.NewCode()}}","name":"Thing","kind":"stocked","standardCost":{{given}}}""");
        var product = await ApiServer.ReadAsync(response, HttpStatusCode.Created);
        Assert.StartsWith(shown, product.GetProperty("standardCost").GetString());
    }

    [Theory]
    [InlineData("1e400", "wrong_type")]
    [InlineData("1000000000000000", "out_of_range")]
    [InlineData("\"99999999999999999999\"", "out_of_range")]
    [InlineData("\"1,5\"", "wrong_type")]
    [InlineData("\" 1\"", "wrong_type")]
    [InlineData("\"NaN\"", "wrong_type")]
    [InlineData("\"\"", "wrong_type")]
    public async Task Numbers_that_no_column_holds_are_refused(string given, string code)
    {
        var response = await server.SendTextAsync(HttpMethod.Post, "products", $$"""{"code":"X","name":"Thing","kind":"stocked","standardCost":{{given}}}""");
        Assert.Contains(
            HttpServer.ErrorsOf(await HttpServer.ProblemAsync(response, 400, "invalid_request")),
            error => error == $"/standardCost {code}" || error == "/standardCost out_of_range");
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Forms_are_refused_without_being_read(string contentType)
    {
        var response = await server.SendTextAsync(HttpMethod.Post, "products", "{}", contentType);
        await HttpServer.ProblemAsync(response, 415, "unsupported_media_type");
    }

    [Theory]
    [InlineData("products?colour=red", "/colour unknown_parameter")]
    [InlineData("products?Limit=5", "/Limit unknown_parameter")]
    [InlineData("products?limit=many", "/limit wrong_type")]
    [InlineData("products?limit=", "/limit wrong_type")]
    [InlineData("products?limit=0", "/limit out_of_range")]
    [InlineData("products?limit=5&limit=6", "/limit repeated_parameter")]
    [InlineData("products?q=%00", "/q wrong_type")]
    [InlineData("products?sort=colour", "/sort unknown_sort_field")]
    [InlineData("products?createdFrom=yesterday", "/createdFrom wrong_type")]
    [InlineData("products?createdFrom=2026-01-01T00:00:00", "/createdFrom wrong_type")]
    public async Task Parameters_are_checked_like_bodies(string path, string error) =>
        Assert.Equal([error], HttpServer.ErrorsOf(await HttpServer.ProblemAsync(await server.Api.Http.GetAsync(path), 400, "invalid_request")));

    [Fact]
    public async Task Several_wrong_parameters_are_reported_at_once()
    {
        var problem = await HttpServer.ProblemAsync(await server.Api.Http.GetAsync("products?colour=red&limit=many&createdTo=x"), 400, "invalid_request");
        Assert.Equivalent(new[] { "/colour unknown_parameter", "/limit wrong_type", "/createdTo wrong_type" }, HttpServer.ErrorsOf(problem), strict: true);
    }

    [Fact]
    public async Task Instants_are_UTC_with_milliseconds_and_members_without_value_are_left_out()
    {
        var (id, _) = await server.CreateProductAsync();
        var product = await server.Api.GetAsync($"products/{id}");
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", product.GetProperty("createdAt").GetString()!);
        Assert.False(product.TryGetProperty("externalId", out _));
    }
}
