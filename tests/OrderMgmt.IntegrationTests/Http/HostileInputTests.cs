using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.Tests.Shared.Fuzzing;

namespace OrderMgmt.IntegrationTests.Http;

/// <summary>A few hundred hostile requests made from the OpenAPI document; the load program's verb <c>fuzz</c> sends tens of thousands.</summary>
public sealed class HostileInputTests
{
    private const int Seed = 2026;
    private const int Requests = 400;

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Nothing_that_is_sent_makes_a_server_error_or_shows_the_inside(DatabaseProvider provider)
    {
        await using var api = await StartAsync(provider);

        AssertNone(await FaultsAsync(api, FuzzCaller.Admin, ApiServer.AdminKey));

        Assert.Empty(await api.ItemsAsync("system/dead-letters"));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Nobody_changes_a_row_without_permission(DatabaseProvider provider)
    {
        await using var api = await StartAsync(provider);
        var reader = (await api.PostAsync("api-keys", new { name = "Reader", scopes = new[] { "readonly" } })).GetProperty("key").GetString();
        var before = await api.FingerprintAsync();

        AssertNone(await FaultsAsync(api, FuzzCaller.Reader, reader));
        AssertNone(await FaultsAsync(api, FuzzCaller.Stranger, apiKey: null));

        Assert.Equal(before, await api.FingerprintAsync());
    }

    private static async Task<ApiServer> StartAsync(DatabaseProvider provider)
    {
        var api = await ApiServer.StartAsync(provider, "--RateLimits:PerClient=0", "--RateLimits:PerAddress=0");
        var shop = await Shop.OpenAsync(api);
        var order = await shop.OrderAsync("3");
        await shop.DeliverAsync(order);
        await shop.InvoiceAsync(order);
        await shop.OrderAsync("2");
        return api;
    }

    private static async Task<IReadOnlyCollection<string>> FaultsAsync(ApiServer api, FuzzCaller caller, string? apiKey)
    {
        using var http = Fuzzer.Client(new Uri(api.Http.BaseAddress!, "/"), apiKey);
        var fuzzer = new Fuzzer(http, await http.GetStringAsync("/openapi/v1.json"), caller);
        await fuzzer.RunAsync(Requests, Seed, CancellationToken.None);
        return fuzzer.Faults;
    }

    private static void AssertNone(IReadOnlyCollection<string> faults) => Assert.True(faults.Count == 0, string.Join('\n', faults));
}
