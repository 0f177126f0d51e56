using OrderMgmt.IntegrationTests.Infrastructure;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Journeys;

public sealed class MainPathTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task An_order_walks_from_capture_to_closed_by_itself(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);

        var order = await shop.DraftAsync("3", reference: "PO-77");
        Assert.Equal(("draft", "SO-2026-000001", "3566.43"), (Text(order, "status"), Text(order, "number"), Text(order, "totals", "gross")));

        order = await shop.SubmitAsync(order);
        Assert.Equal(("inFulfillment", "3", "ship"), (Text(order, "status"), Text(Quantities(order), "reserved"), Text(order, "nextAction", "code")));

        await shop.DeliverAsync(order);
        Assert.Equal("delivered", Text(await shop.OrderNowAsync(order), "status"));

        var invoice = await shop.InvoiceAsync(order);
        Assert.Equal(("issued", "INV-2026-000001", "3566.43", "2026-04-01"), (Text(invoice, "status"), Text(invoice, "number"), Text(invoice, "totals", "balance"), Text(invoice, "dueDate")));
        await api.PostAsync($"invoices/{Id(invoice)}/send");

        var payment = await shop.PayAsync("3566.43", "INV-2026-000001");
        Assert.Equal("0.00", Text(payment, "unapplied"));

        order = await shop.OrderNowAsync(order);
        Assert.Equal(("closed", "3", "3"), (Text(order, "status"), Text(Quantities(order), "delivered"), Text(Quantities(order), "invoiced")));
        Assert.False(order.TryGetProperty("nextAction", out _));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Timeline_documents_and_profit_tell_the_whole_story(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var order = await shop.OrderAsync("2");
        await shop.DeliverAsync(order);
        var invoice = await shop.InvoiceAsync(order);
        await shop.PayAsync(Text(invoice, "totals", "gross"), Text(invoice, "number"));

        var types = (await api.ItemsAsync($"orders/{Id(order)}/timeline?limit=200")).Select(entry => Text(entry, "type")).ToList();
        string[] expected =
        [
            "orders.order-created.v1", "orders.order-confirmed.v1", "fulfillment.order-allocated.v1", "fulfillment.delivery-created.v1", "fulfillment.delivery-shipped.v1",
            "fulfillment.order-lines-delivered.v1", "billing.invoice-drafted.v1", "billing.invoice-issued.v1", "billing.payment-received.v1", "orders.order-closed.v1",
        ];
        Assert.Empty(expected.Except(types));

        var documents = await api.GetAsync($"orders/{Id(order)}/documents");
        Assert.All(["delivery", "invoice", "payment"], type => Assert.Contains($"\"{type}\"", documents.ToString(), StringComparison.Ordinal));

        var profit = await api.GetAsync($"orders/{Id(order)}/profit");
        Assert.Equal(("1998.00", "1400.00", "598.00"), (Text(profit, "actual", "revenue"), Text(profit, "actual", "cost"), Text(profit, "actual", "margin")));
        Assert.Equal("598.00", Text(profit, "expected", "margin"));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_service_is_completed_by_a_work_order_and_billed(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api, laptops: "0");
        var order = await shop.OrderAsync("4", "SETUP");
        Assert.Equal("completeWork", Text(order, "nextAction", "code"));

        var work = Assert.Single(await api.ItemsAsync($"work-orders?orderId={Id(order)}"));
        await api.PostAsync($"work-orders/{Id(work)}/start");
        await api.PostAsync($"work-orders/{Id(work)}/complete");
        var invoice = await shop.InvoiceAsync(order);
        Assert.Equal("428.40", Text(invoice, "totals", "gross"));
        await shop.PayAsync("428.40", null);

        Assert.Equal("closed", Text(await shop.OrderNowAsync(order), "status"));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Partial_deliveries_and_payments_add_up(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var order = await shop.OrderAsync("3");
        var line = Text(order.GetProperty("lines")[0], "id");
        var delivery = Assert.Single(await api.ItemsAsync($"deliveries?orderId={Id(order)}"));
        await api.PostAsync($"deliveries/{Id(delivery)}/ship", new { lines = new[] { new { orderLineId = line, quantity = "1" } } });
        await api.PostAsync($"deliveries/{Id(delivery)}/deliver");
        Assert.Equal("partiallyDelivered", Text(await shop.OrderNowAsync(order), "status"));
        await shop.InvoiceAsync(order);
        await shop.DeliverAsync(order);
        await shop.InvoiceAsync(order);

        await shop.PayAsync("1000", null);
        Assert.Equal("invoiced", Text(await shop.OrderNowAsync(order), "status"));
        var payment = await shop.PayAsync("3000", null);

        Assert.Equal("433.57", Text(payment, "unapplied"));
        Assert.Equal("closed", Text(await shop.OrderNowAsync(order), "status"));
        await api.AssertIntegrityAsync();
    }
}
