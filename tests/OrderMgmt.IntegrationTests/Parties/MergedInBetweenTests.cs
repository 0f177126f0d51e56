using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using OrderMgmt.IntegrationTests.Infrastructure;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Parties;

/// <summary>Merges that some modules know of and others don't yet.</summary>
public sealed class MergedInBetweenTests
{
    private static readonly string[] Keepers = ["Catalog", "Orders", "Billing", "Returns", "Reporting"];

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task An_order_submitted_before_Orders_knows_of_the_merge_ends_with_the_one_that_remains_everywhere(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var (ended, survivor) = (await CustomerAsync(api, "ACME"), await CreateAsync(api, "BIG"));
        var draft = await shop.DraftAsync("2");
        await using (api.Pause("Orders"))
        {
            await api.PostAtOnceAsync($"customers/{survivor}/merge", new { customerId = ended });
            await api.PostAtOnceAsync($"orders/{Id(draft)}/submit");
            Assert.Equal(ended, Text(await shop.OrderNowAsync(draft), "customerId"));
        }

        await WalkAsync(shop, draft);

        await AssertAllIsOfAsync(api, survivor, draft);
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task What_Billing_and_Returns_do_before_they_know_of_the_merge_ends_with_the_one_that_remains(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var (ended, survivor) = (await CustomerAsync(api, "ACME"), await CreateAsync(api, "BIG"));
        var order = await shop.OrderAsync("2");
        await shop.DeliverAsync(order);
        await using (api.Pause("Billing"))
        await using (api.Pause("Returns"))
        {
            await api.PostAtOnceAsync($"customers/{survivor}/merge", new { customerId = ended });
            var draft = Assert.Single(await api.ItemsAsync($"invoices?orderId={Id(order)}&status=draft"));
            var invoice = await api.PostAtOnceAsync($"invoices/{Id(draft)}/issue");
            var payment = await api.PostAtOnceAsync("payments", new { customerNumber = "ACME", amount = "2377.62", currency = "EUR", receivedDate = "2026-03-02", reference = Text(invoice, "number") });
            await api.PostAtOnceAsync("returns", new { orderId = Id(order), reasonCode = "notNeeded", lines = new[] { new { orderLineId = Text(order.GetProperty("lines")[0], "id"), quantity = "1" } } });
            Assert.Equal(ended, Text(payment, "customerId"));
        }

        await api.PostAsync($"returns/{Id(Assert.Single(await api.ItemsAsync($"returns?orderId={Id(order)}")))}/receive");

        await AssertAllIsOfAsync(api, survivor, order);
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Two_merges_in_a_row_that_are_handled_in_the_wrong_order_end_with_the_last_one(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var (ended, first, last) = (await CustomerAsync(api, "ACME"), await CreateAsync(api, "BIG"), await CreateAsync(api, "BIGGER"));
        var order = await shop.OrderAsync("2");
        await WalkAsync(shop, order);
        var pauses = Keepers.Select(api.Pause).ToList();
        await api.PostAtOnceAsync($"customers/{first}/merge", new { customerId = ended });
        await api.PutOffAsync("parties.customer-merged.v1");
        await api.PostAtOnceAsync($"customers/{last}/merge", new { customerId = first });
        foreach (var pause in pauses)
        {
            await pause.DisposeAsync();
        }

        Assert.Equal(ended, Text(await shop.OrderNowAsync(order), "customerId"));

        await api.HandlePutOffAsync();

        await AssertAllIsOfAsync(api, last, order);
        Assert.Equal(last, Text(await shop.DraftAsync("1"), "customerId"));
        await api.AssertIntegrityAsync();
    }

    /// <summary>Numbers are given in another transaction: who holds the series holds an order that is just being written.</summary>
    [Theory, OnPostgreSql]
    public async Task An_order_being_written_while_its_customer_is_merged_ends_with_the_one_that_remains(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var (ended, survivor) = (await CustomerAsync(api, "ACME"), await CreateAsync(api, "BIG"));
        await using var connection = await api.ConnectAsync();
        await using var asking = await api.ConnectAsync();
        await using var holding = await connection.BeginTransactionAsync();
        await ExecuteAsync(connection, "INSERT INTO messaging.number_series (series, period, last_number) VALUES ('SO', 2026, 0) RETURNING 1");

        var writing = api.PostAtOnceAsync("orders", new { customerNumber = "ACME", lines = new[] { new { productCode = "LAP-14", quantity = "1" } } });
        await Eventually.HoldsAsync(async () => await WaitingAsync() == 1);
        await api.PostAtOnceAsync($"customers/{survivor}/merge", new { customerId = ended });
        await Eventually.HoldsAsync(async () => await WaitingAsync() == 2 || await ExecuteAsync(asking, "SELECT count(*) FROM orders.customer_snapshots WHERE merged_into_id IS NOT NULL") == 1);
        await holding.RollbackAsync();
        var order = await writing;
        await api.HandlePutOffAsync();

        Assert.Equal(survivor, Text(await shop.OrderNowAsync(order), "customerId"));
        await api.AssertIntegrityAsync();

        Task<long> WaitingAsync() => ExecuteAsync(asking, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");

        static async Task<long> ExecuteAsync(DbConnection connection, string sql)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        }
    }

    private static async Task<string> CustomerAsync(ApiServer api, string number) => Id(Assert.Single(await api.ItemsAsync($"customers?number={number}")));

    private static async Task<string> CreateAsync(ApiServer api, string number) =>
        Id(await api.PostAsync("customers", new { number, name = number, country = "DE", currency = "EUR" }));

    /// <summary>Delivers, invoices, takes too much money and half of it back.</summary>
    private static async Task WalkAsync(Shop shop, JsonElement order)
    {
        await shop.DeliverAsync(order);
        var invoice = await shop.InvoiceAsync(order);
        await shop.PayAsync("2500.00", Text(invoice, "number"));
        var rma = await shop.Api.PostAsync("returns", new { orderId = Id(order), reasonCode = "notNeeded", lines = new[] { new { orderLineId = Text(order.GetProperty("lines")[0], "id"), quantity = "1" } } });
        await shop.Api.PostAsync($"returns/{Id(rma)}/receive");
    }

    private static async Task AssertAllIsOfAsync(ApiServer api, string customer, JsonElement order)
    {
        Assert.Equal(customer, Text(await api.GetAsync($"orders/{Id(order)}"), "customerId"));
        foreach (var list in new[] { $"invoices?orderId={Id(order)}", $"credit-notes?orderId={Id(order)}", "payments", $"returns?orderId={Id(order)}" })
        {
            Assert.Equal(customer, Text(Assert.Single(await api.ItemsAsync(list)), "customerId"));
        }

        Assert.Equal((customer, "999.00"), (Text(Assert.Single(await api.ItemsAsync("reports/profitability?by=customer")), "id"), Text(Assert.Single(await api.ItemsAsync("reports/profitability?by=customer")), "actual", "revenue")));
        Assert.Equal(customer, Text(Assert.Single(await api.ItemsAsync("reports/payment-behavior")), "customerId"));
        Assert.All(await api.ItemsAsync("reports/exceptions"), exception => Assert.Equal(customer, Text(exception, "customerId")));
    }
}
