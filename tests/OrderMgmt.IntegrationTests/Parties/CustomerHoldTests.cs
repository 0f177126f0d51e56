using System.Net;
using System.Text.Json;
using OrderMgmt.IntegrationTests.Infrastructure;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Parties;

/// <summary>A customer on hold stops its orders, whatever else would let them go, until it is activated.</summary>
public sealed class CustomerHoldTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task What_is_submitted_waits_until_the_customer_is_activated(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);

        var held = await HoldAsync(api);
        var order = await shop.OrderAsync("1");
        var refused = await api.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"orders/{Id(order)}/release");
        var active = await ActivateAsync(api);

        Assert.Equal(("onHold", "Disputes two invoices"), (Text(held, "status"), Text(held, "holdReason")));
        Assert.Equal(("onHold", "customer", "activateCustomer"), (Text(order, "status"), Text(Assert.Single(Holds(order)), "reason"), Text(order, "nextAction", "code")));
        Assert.Equal("orders.customer_on_hold", Text(refused, "code"));
        Assert.False(active.TryGetProperty("holdReason", out _));
        order = await shop.OrderNowAsync(order);
        Assert.Equal(("inFulfillment", "activation of the customer"), (Text(order, "status"), Text(Assert.Single(Holds(order)), "releasedBy")));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task What_is_confirmed_keeps_its_stock_but_is_not_shipped_and_no_work_begins(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var order = await shop.SubmitAsync(await api.PostAsync("orders", new { customerNumber = "ACME", lines = new[] { new { productCode = "LAP-14", quantity = "2" }, new { productCode = "SETUP", quantity = "1" } } }));
        var delivery = Id(Assert.Single(await api.ItemsAsync($"deliveries?orderId={Id(order)}")));
        var work = Id(Assert.Single(await api.ItemsAsync($"work-orders?orderId={Id(order)}")));

        await HoldAsync(api);
        var stopped = await shop.OrderNowAsync(order);
        foreach (var path in new[] { $"deliveries/{delivery}/ship", $"work-orders/{work}/start", $"work-orders/{work}/complete" })
        {
            Assert.Equal("fulfillment.order_on_hold", Text(await api.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, path), "code"));
        }

        foreach (var (path, code) in new[] { ($"deliveries/{delivery}", "ship"), ($"work-orders/{work}", "start") })
        {
            var next = (await api.GetAsync(path)).GetProperty("nextAction");
            Assert.Equal((code, "hold"), (Text(next, "code"), Text(next, "blockedBy")));
            Assert.Contains("Customer ACME is on hold", Text(next, "text"), StringComparison.Ordinal);
        }

        Assert.Equal(("inFulfillment", "2", "activateCustomer", "hold"), (Text(stopped, "status"), Text(Quantities(stopped), "reserved"), Text(stopped, "nextAction", "code"), Text(stopped, "nextAction", "blockedBy")));
        await ActivateAsync(api);
        Assert.Equal("ship", Text(await shop.OrderNowAsync(order), "nextAction", "code"));
        Assert.False((await api.GetAsync($"deliveries/{delivery}")).GetProperty("nextAction").TryGetProperty("blockedBy", out _));
        await api.PostAsync($"work-orders/{work}/start");
        await shop.DeliverAsync(order);
        Assert.Equal("partiallyDelivered", Text(await shop.OrderNowAsync(order), "status"));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Room_below_the_credit_limit_releases_nothing_while_the_customer_is_on_hold_and_is_looked_at_again_afterwards(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api, creditLimit: "1500");
        var first = await shop.OrderAsync("1");
        var second = await shop.OrderAsync("1");
        Assert.Equal("credit", Text(Assert.Single(Holds(second)), "reason"));

        await HoldAsync(api);
        api.Clock.Advance(TimeSpan.FromSeconds(1));
        var third = await shop.OrderAsync("1");
        await api.PostAsync($"orders/{Id(first)}/cancel", new { reason = "Makes room" });
        Assert.Equal(("onHold", "onHold"), (Text(await shop.OrderNowAsync(second), "status"), Text(await shop.OrderNowAsync(third), "status")));
        await ActivateAsync(api);

        Assert.Equal("inFulfillment", Text(await shop.OrderNowAsync(second), "status"));
        third = await shop.OrderNowAsync(third);
        Assert.Equal(("onHold", "releaseHold"), (Text(third, "status"), Text(third, "nextAction", "code")));
        Assert.Equal(["customer", "credit"], Holds(third).Select(hold => Text(hold, "reason")));
        await api.PostAsync($"orders/{Id(third)}/release");
        Assert.Equal("inFulfillment", Text(await shop.OrderNowAsync(third), "status"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Orders_of_a_merged_customer_are_held_as_the_one_that_remains_is(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var (held, active) = (await CreateAsync(api, "HELD"), await CreateAsync(api, "ACTIVE"));
        var order = await shop.OrderAsync("1");

        await api.PostAsync($"customers/{held}/hold");
        await api.PostAsync($"customers/{held}/merge", new { customerNumber = "ACME" });
        Assert.Equal("activateCustomer", Text(await shop.OrderNowAsync(order), "nextAction", "code"));
        await api.PostAsync($"customers/{active}/merge", new { customerNumber = "HELD" });
        Assert.Equal("ship", Text(await shop.OrderNowAsync(order), "nextAction", "code"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_archived_customer_orders_nothing_more(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var draft = await shop.DraftAsync("1");
        await api.PostAsync($"customers/{Id(Assert.Single(await api.ItemsAsync("customers?number=ACME")))}/archive");

        var refused = await api.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"orders/{Id(draft)}/submit");

        Assert.Equal("customer_not_active", Text(refused.GetProperty("errors")[0], "code"));
    }

    private static async Task<JsonElement> HoldAsync(ApiServer api) =>
        await api.PostAsync($"customers/{Id(Assert.Single(await api.ItemsAsync("customers?number=ACME")))}/hold", new { reason = "Disputes two invoices" });

    private static async Task<JsonElement> ActivateAsync(ApiServer api) =>
        await api.PostAsync($"customers/{Id(Assert.Single(await api.ItemsAsync("customers?number=ACME")))}/activate");

    private static async Task<string> CreateAsync(ApiServer api, string number) => Id(await api.PostAsync("customers", new { number, name = number, country = "DE", currency = "EUR" }));

    private static List<JsonElement> Holds(JsonElement order) => [.. order.GetProperty("holds").EnumerateArray()];
}
