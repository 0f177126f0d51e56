using System.Net;
using OrderMgmt.IntegrationTests.Infrastructure;

namespace OrderMgmt.IntegrationTests.Http;

public sealed class ApiKeyTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_key_opens_what_its_scopes_name(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        using var seller = await ClientAsync(api, ["sales"]);
        using var reader = await ClientAsync(api, ["catalog.read"]);
        Assert.Equal(HttpStatusCode.OK, (await seller.GetAsync("orders")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("products")).StatusCode);
        var problem = await HttpServer.ProblemAsync(await reader.GetAsync("orders"), 403, "forbidden");
        Assert.Contains("orders.read", problem.GetProperty("detail").GetString());
        await HttpServer.ProblemAsync(await seller.GetAsync("api-keys"), 403, "forbidden");
    }

    [Theory, OnSqlite]
    public async Task A_key_ends_when_it_expires_or_is_revoked(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var until = api.Clock.GetUtcNow().AddMinutes(1);
        var expiring = await api.PostAsync("api-keys", new { name = "Short", scopes = new[] { "admin" }, expiresAt = until });
        using var client = api.Client(expiring.GetProperty("key").GetString());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("products")).StatusCode);
        api.Clock.Advance(TimeSpan.FromMinutes(1));
        await HttpServer.ProblemAsync(await client.GetAsync("products"), 401, "unauthenticated");

        var revoked = await api.PostAsync("api-keys", new { name = "Other", scopes = new[] { "admin" } });
        using var other = api.Client(revoked.GetProperty("key").GetString());
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("products")).StatusCode);
        var answer = await api.PostAsync($"api-keys/{revoked.GetProperty("id").GetString()}/revoke");
        Assert.Equal("revoked", answer.GetProperty("status").GetString());
        await HttpServer.ProblemAsync(await other.GetAsync("products"), 401, "unauthenticated");
    }

    [Theory, OnSqlite]
    public async Task The_secret_is_shown_once_and_its_use_is_noted_to_the_hour(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var created = await api.PostAsync("api-keys", new { name = "Partner", scopes = new[] { "sales", "orders.read" } });
        var path = $"api-keys/{created.GetProperty("id").GetString()}";
        Assert.False((await api.GetAsync(path)).TryGetProperty("key", out _));
        Assert.False((await api.GetAsync(path)).TryGetProperty("lastUsedAt", out _));
        using var client = api.Client(created.GetProperty("key").GetString());
        await client.GetAsync("orders");
        var shown = await api.GetAsync(path);
        Assert.Equal("2026-03-02T09:00:00.000Z", shown.GetProperty("lastUsedAt").GetString());
        Assert.DoesNotContain(created.GetProperty("key").GetString()!.Split('_')[2], (await api.GetAsync("api-keys")).ToString());
    }

    [Theory, OnSqlite]
    public async Task Forged_keys_are_refused(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        foreach (var forged in new[] { "", "om_", "om_tests_", "secret", "om_tests_ffffffffffffffffffffffffffffffffffffffffffffffff", "om_nobody_0123456789abcdef0123456789abcdef", ApiServer.AdminKey + "0" })
        {
            using var client = api.Client(apiKey: null);
            client.DefaultRequestHeaders.TryAddWithoutValidation("X-Api-Key", forged);
            await HttpServer.ProblemAsync(await client.GetAsync("products"), 401, "unauthenticated");
        }
    }

    [Theory, OnSqlite]
    public async Task A_key_needs_a_name_and_scopes_that_exist(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var problem = await api.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "api-keys", new { scopes = new[] { "sales", "king" }, expiresAt = api.Clock.GetUtcNow() });
        Assert.Equivalent(new[] { "/name required", "/scopes/1 unknown_value", "/expiresAt in_the_past" }, HttpServer.ErrorsOf(problem), strict: true);
    }

    [Theory, OnSqlite]
    public async Task Too_many_requests_of_one_client_are_refused_until_its_window_ends(DatabaseProvider provider)
    {
        await using var limited = await ApiServer.StartAsync(provider, "--RateLimits:PerClient=5");
        Assert.Contains("q=5;w=60", string.Join(',', (await limited.Http.GetAsync("products")).Headers.GetValues("RateLimit-Policy")));
        HttpResponseMessage last;
        do
        {
            last = await limited.Http.GetAsync("products");
        }
        while (last.StatusCode == HttpStatusCode.OK);
        await HttpServer.ProblemAsync(last, 429, "too_many_requests");
        Assert.True(last.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Contains("r=0", string.Join(',', last.Headers.GetValues("RateLimit")));
        limited.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await limited.Http.GetAsync("products")).StatusCode);
    }

    private static async Task<HttpClient> ClientAsync(ApiServer api, string[] scopes) =>
        api.Client((await api.PostAsync("api-keys", new { name = string.Join(' ', scopes), scopes })).GetProperty("key").GetString());
}
