using OrderMgmt.IntegrationTests.Infrastructure;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Journeys;

public sealed class StockTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_backorder_is_served_when_stock_arrives(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api, laptops: "2");
        var order = await shop.OrderAsync("5");
        Assert.Equal(("2", "3"), (Text(Quantities(order), "reserved"), Text(Quantities(order), "backordered")));
        Assert.Contains("stock_short", order.GetProperty("findings").ToString(), StringComparison.Ordinal);
        Assert.Single(await api.ItemsAsync("backorders?productCode=LAP-14"));

        await shop.ReceiveAsync("4");

        order = await shop.OrderNowAsync(order);
        Assert.Equal(("5", "0"), (Text(Quantities(order), "reserved"), Text(Quantities(order), "backordered")));
        Assert.Empty(await api.ItemsAsync("backorders"));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Of_two_submits_for_the_last_unit_one_is_reserved_and_one_backordered(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api, laptops: "1");
        var drafts = await Task.WhenAll(shop.DraftAsync("1"), shop.DraftAsync("1"));

        await Task.WhenAll(drafts.Select(shop.SubmitAsync));

        var orders = await Task.WhenAll(drafts.Select(shop.OrderNowAsync));
        Assert.Equal(["0", "1"], orders.Select(order => Text(Quantities(order), "reserved")).Order());
        Assert.Equal(["0", "1"], orders.Select(order => Text(Quantities(order), "backordered")).Order());
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Stock_freed_by_a_cancellation_goes_to_the_next_in_the_queue(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api, laptops: "2");
        var first = await shop.OrderAsync("2");
        var second = await shop.OrderAsync("2");
        Assert.Equal("2", Text(Quantities(second), "backordered"));

        first = await api.PostAsync($"orders/{Id(first)}/cancel", new { reason = "changed their mind" });

        Assert.Equal(("cancelled", "2"), (Text(first, "status"), Text(Quantities(first), "cancelled")));
        Assert.Equal("2", Text(Quantities(await shop.OrderNowAsync(second)), "reserved"));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Parallel_orders_never_reserve_more_than_there_is(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api, laptops: "7");

        var orders = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => shop.OrderAsync("1")));

        var now = await Task.WhenAll(orders.Select(shop.OrderNowAsync));
        Assert.Equal(7, now.Count(order => Text(Quantities(order), "reserved") == "1"));
        Assert.Equal(5, now.Count(order => Text(Quantities(order), "backordered") == "1"));
        Assert.Equal(12, now.Select(order => Text(order, "number")).Distinct().Count());
        await api.AssertIntegrityAsync();
    }
}
