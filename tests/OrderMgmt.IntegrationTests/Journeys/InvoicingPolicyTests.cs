using System.Text.Json;
using OrderMgmt.IntegrationTests.Infrastructure;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Journeys;

public sealed class InvoicingPolicyTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task What_is_billed_on_order_is_invoiced_and_paid_before_it_is_delivered_and_closes_with_its_delivery(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        await PrepaidAsync(shop);

        var order = await shop.OrderAsync("2", "PRE");
        Assert.Equal("onOrder", Text(order.GetProperty("lines")[0], "invoicingPolicy"));
        Assert.Equal("20.00", Text(Assert.Single(await api.ItemsAsync("reports/exceptions?kind=deliveredNotInvoiced&status=open")), "valueAtRisk"));
        var invoice = await shop.InvoiceAsync(order);
        Assert.Equal("23.80", Text(invoice, "totals", "gross"));
        Assert.Empty(await api.ItemsAsync("reports/exceptions?kind=deliveredNotInvoiced&status=open"));
        await shop.PayAsync("23.80", Text(invoice, "number"));
        var paid = await shop.OrderNowAsync(order);
        Assert.Equal(("inFulfillment", "2", "ship"), (Text(paid, "status"), Text(Quantities(paid), "invoiced"), Text(paid, "nextAction", "code")));
        await shop.DeliverAsync(order);

        Assert.Equal("closed", Text(await shop.OrderNowAsync(order), "status"));
        Assert.Single(await api.ItemsAsync($"invoices?orderId={Id(order)}"));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Cancelling_what_was_billed_on_order_credits_it_with_its_tax(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        await PrepaidAsync(shop, stock: "3");
        var order = await shop.OrderAsync("5", "PRE");
        var invoice = await shop.InvoiceAsync(order);
        await shop.DeliverAsync(order);

        var cancelled = await api.PostAsync($"orders/{Id(order)}/cancel", new { reason = "no longer needed" });

        var note = Assert.Single(await api.ItemsAsync($"credit-notes?orderId={Id(order)}"));
        Assert.Equal(("Cancelled: no longer needed", "23.80"), (Text(note, "reason"), Text(note, "totals", "gross")));
        Assert.Equal("invoiced", Text(cancelled, "status"));
        var now = Quantities(await shop.OrderNowAsync(order));
        Assert.Equal(("3", "3", "2"), (Text(now, "delivered"), Text(now, "invoiced"), Text(now, "cancelled")));
        Assert.Equal("30.00", Text(await api.GetAsync($"orders/{Id(order)}/profit"), "actual", "revenue"));
        await shop.PayAsync("35.70", Text(invoice, "number"));
        Assert.Equal("closed", Text(await shop.OrderNowAsync(order), "status"));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Cancelling_all_of_it_voids_the_draft_or_credits_the_whole_invoice(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        await PrepaidAsync(shop);
        var drafted = await shop.SubmitAsync(await WithShippingAsync(api));
        var invoiced = await shop.SubmitAsync(await WithShippingAsync(api));
        await shop.InvoiceAsync(invoiced);

        await api.PostAsync($"orders/{Id(drafted)}/cancel", new { reason = "mistake" });
        await api.PostAsync($"orders/{Id(invoiced)}/cancel", new { reason = new string('x', 500) });

        Assert.Equal("void", Text(Assert.Single(await api.ItemsAsync($"invoices?orderId={Id(drafted)}")), "status"));
        var credited = Assert.Single(await api.ItemsAsync($"invoices?orderId={Id(invoiced)}"));
        Assert.Equal(("17.85", "17.85", "0.00"), (Text(credited, "totals", "gross"), Text(credited, "totals", "credited"), Text(credited, "totals", "balance")));
        Assert.Equal("0.00", Text(await api.GetAsync($"orders/{Id(invoiced)}/profit"), "actual", "margin"));
        Assert.Empty(await api.ItemsAsync("reports/exceptions?kind=deliveredNotInvoiced&status=open"));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task What_is_paid_before_its_delivery_takes_nothing_of_the_credit_limit(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api, creditLimit: "1200");
        await PrepaidAsync(shop, stock: "100");
        var prepaid = await shop.OrderAsync("100", "PRE");
        var waiting = await shop.OrderAsync("1");
        Assert.Equal(("inFulfillment", "onHold"), (Text(prepaid, "status"), Text(waiting, "status")));

        var invoice = await shop.InvoiceAsync(prepaid);
        await shop.PayAsync("1190.00", Text(invoice, "number"));

        Assert.Equal("inFulfillment", Text(await shop.OrderNowAsync(waiting), "status"));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_bundle_is_billed_as_one_and_a_change_of_policy_reaches_new_orders_only(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var components = new[] { new { productCode = "LAP-14", quantity = "1" }, new { productCode = "SETUP", quantity = "2" } };
        var bundle = await api.PostAsync("products", new { code = "KIT", name = "Kit", kind = "bundle", components, listPrice = "1000", currency = "EUR", invoicingPolicy = "onOrder" });
        var before = await shop.OrderAsync("1", "KIT");

        await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Patch, $"products/{Id(bundle)}", new { invoicingPolicy = "onDelivery" }, ("If-Match", "*")));
        var after = await shop.OrderAsync("1", "KIT");

        Assert.Equal("1000.00", Text(Assert.Single(await api.ItemsAsync($"invoices?orderId={Id(before)}")), "totals", "net"));
        Assert.Empty(await api.ItemsAsync($"invoices?orderId={Id(after)}"));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task What_comes_back_before_it_was_invoiced_waits_for_no_invoice(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var order = await shop.OrderAsync("2");
        await shop.DeliverAsync(order);
        Assert.Equal("1998.00", Text(Assert.Single(await NotInvoicedAsync()), "valueAtRisk"));

        await ReturnAsync(api, order, "1");
        Assert.Equal("999.00", Text(Assert.Single(await NotInvoicedAsync()), "valueAtRisk"));
        await shop.InvoiceAsync(order);
        Assert.Empty(await NotInvoicedAsync());
        await ReturnAsync(api, order, "1");

        Assert.Empty(await NotInvoicedAsync());
        Assert.Equal("0.00", Text(await api.GetAsync("reports/dashboard"), "deliveredNotInvoiced", "value"));
        await api.AssertIntegrityAsync();

        Task<IReadOnlyList<JsonElement>> NotInvoicedAsync() => api.ItemsAsync("reports/exceptions?kind=deliveredNotInvoiced&status=open");
    }

    private static async Task PrepaidAsync(Shop shop, string stock = "10")
    {
        await shop.Api.PostAsync("products", new { code = "PRE", name = "Prepaid", kind = "stocked", standardCost = "7", listPrice = "10.00", currency = "EUR", invoicingPolicy = "onOrder" });
        await shop.ReceiveAsync(stock, "PRE");
    }

    private static Task<JsonElement> WithShippingAsync(ApiServer api) =>
        api.PostAsync("orders", new { customerNumber = "ACME", shippingCharge = "5", lines = new[] { new { productCode = "PRE", quantity = "1" } } });

    private static async Task ReturnAsync(ApiServer api, JsonElement order, string quantity)
    {
        var lines = new[] { new { orderLineId = Text(order.GetProperty("lines")[0], "id"), quantity } };
        var rma = await api.PostAsync("returns", new { orderId = Id(order), reasonCode = "notNeeded", lines });
        await api.PostAsync($"returns/{Id(rma)}/receive");
    }
}
