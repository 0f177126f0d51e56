using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrderMgmt.IntegrationTests.Infrastructure;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Journeys;

/// <summary>What each call of the main path costs in round trips and commits, all it sets off in other modules included. A change of these numbers must have its reason.</summary>
public sealed class SqlCountTests
{
    private const string OnSqlite = """
        create: 14 commands, 2 commits
        submit: 31 commands, 2 commits
        find delivery: 1 commands, 0 commits
        ship: 19 commands, 2 commits
        deliver: 22 commands, 2 commits
        find invoice: 1 commands, 0 commits
        issue: 19 commands, 2 commits
        pay: 19 commands, 2 commits
        read order: 1 commands, 0 commits
        """;

    private const string OnPostgreSql = """
        create: 12 commands, 2 commits
        submit: 28 commands, 2 commits
        find delivery: 1 commands, 0 commits
        ship: 18 commands, 2 commits
        deliver: 21 commands, 2 commits
        find invoice: 1 commands, 0 commits
        issue: 18 commands, 2 commits
        pay: 17 commands, 2 commits
        read order: 1 commands, 0 commits
        """;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_call_costs_no_more_round_trips_and_commits_than_it_did(DatabaseProvider provider)
    {
        var counter = new SqlCounter();
        await using var api = await ApiServer.StartAsync(provider, services => services.AddSingleton<ILoggerProvider>(counter), SqlCounter.Settings);
        var shop = await OpenAsync(api);
        await WalkAsync(shop, (_, call) => call());

        List<string> counts = [];
        await WalkAsync(shop, async (name, call) =>
        {
            counter.Take();
            var answer = await call();
            var (commands, commits) = counter.Take();
            counts.Add($"{name}: {commands} commands, {commits} commits");
            return answer;
        });

        var actual = string.Join('\n', counts);
        Assert.True(actual == (provider == DatabaseProvider.Sqlite ? OnSqlite : OnPostgreSql), $"Now it is:\n{actual}");
    }

    private static async Task WalkAsync(Shop shop, Func<string, Func<Task<JsonElement>>, Task<JsonElement>> call)
    {
        var order = await call("create", () => shop.DraftAsync("2"));
        await call("submit", () => shop.SubmitAsync(order));
        var delivery = (await call("find delivery", () => shop.Api.GetAsync($"deliveries?orderId={Id(order)}"))).GetProperty("items")[0];
        await call("ship", () => shop.Api.PostAsync($"deliveries/{Id(delivery)}/ship", new { carrier = "DHL", trackingNumber = "1Z" }));
        await call("deliver", () => shop.Api.PostAsync($"deliveries/{Id(delivery)}/deliver"));
        var invoice = (await call("find invoice", () => shop.Api.GetAsync($"invoices?orderId={Id(order)}"))).GetProperty("items")[0];
        invoice = await call("issue", () => shop.Api.PostAsync($"invoices/{Id(invoice)}/issue"));
        await call("pay", () => shop.PayAsync(Text(invoice, "totals", "gross"), Text(invoice, "number")));
        var closed = await call("read order", () => shop.OrderNowAsync(order));
        Assert.Equal("closed", Text(closed, "status"));
    }
}
