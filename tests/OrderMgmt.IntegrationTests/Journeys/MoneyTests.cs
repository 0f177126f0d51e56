using System.Net;
using OrderMgmt.IntegrationTests.Infrastructure;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Journeys;

public sealed class MoneyTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task The_same_payment_posted_twice_with_one_key_is_one_payment(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);
        var body = new { customerNumber = "ACME", amount = "50", currency = "EUR", receivedDate = "2026-03-02" };

        var first = await api.SendAsync(HttpMethod.Post, "payments", body, ("Idempotency-Key", "\"bank-1\""));
        var again = await api.SendAsync(HttpMethod.Post, "payments", body, ("Idempotency-Key", "bank-1"));

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal("true", again.Headers.GetValues("Idempotent-Replayed").Single());
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Single(await api.ItemsAsync("payments"));
        var other = await api.RefusedAsync(HttpStatusCode.UnprocessableEntity, HttpMethod.Post, "payments", new { customerNumber = "ACME", amount = "51", currency = "EUR", receivedDate = "2026-03-02" }, ("Idempotency-Key", "bank-1"));
        Assert.Equal("idempotency_key_reused", Text(other, "code"));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Invoices_issued_in_parallel_have_numbers_without_gaps_or_doubles(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var orders = new List<System.Text.Json.JsonElement>();
        for (var i = 0; i < 6; i++)
        {
            orders.Add(await shop.OrderAsync("1"));
            await shop.DeliverAsync(orders[^1]);
        }

        var invoices = await Task.WhenAll(orders.Select(shop.InvoiceAsync));

        Assert.Equal(Enumerable.Range(1, 6).Select(n => $"INV-2026-{n:000000}"), invoices.Select(invoice => Text(invoice, "number")).Order());
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_returned_unit_is_credited_and_restocked_by_itself_and_shows_in_the_profit(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api, laptops: "2");
        var order = await shop.OrderAsync("2");
        await shop.DeliverAsync(order);
        var invoice = await shop.InvoiceAsync(order);
        await shop.PayAsync(Text(invoice, "totals", "gross"), Text(invoice, "number"));

        var rma = await api.PostAsync("returns", new { orderId = Id(order), reasonCode = "notNeeded", lines = new[] { new { orderLineId = Text(order.GetProperty("lines")[0], "id"), quantity = "1" } } });
        await api.PostAsync($"returns/{Id(rma)}/receive");

        var credit = Assert.Single(await api.ItemsAsync($"credit-notes?orderId={Id(order)}"));
        Assert.Equal(("CN-2026-000001", "1188.81"), (Text(credit, "number"), Text(credit, "totals", "gross")));
        var level = Assert.Single(await api.ItemsAsync("inventory/levels?productCode=LAP-14"));
        Assert.Equal("1", Text(level, "available"));
        var now = await shop.OrderNowAsync(order);
        Assert.Equal(("closed", "1"), (Text(now, "status"), Text(Quantities(now), "returned")));
        var profit = await api.GetAsync($"orders/{Id(order)}/profit");
        Assert.Equal(("999.00", "700.00", "299.00"), (Text(profit, "actual", "revenue"), Text(profit, "actual", "cost"), Text(profit, "actual", "margin")));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Over_the_credit_limit_an_order_waits_until_a_payment_makes_room(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api, creditLimit: "1500");
        var first = await shop.OrderAsync("1");
        var second = await shop.OrderAsync("1");
        Assert.Equal(("inFulfillment", "onHold", "credit"), (Text(first, "status"), Text(second, "status"), Text(second.GetProperty("holds")[0], "reason")));

        await shop.DeliverAsync(first);
        var invoice = await shop.InvoiceAsync(first);
        await shop.PayAsync(Text(invoice, "totals", "gross"), Text(invoice, "number"));

        second = await shop.OrderNowAsync(second);
        Assert.Equal(("inFulfillment", "credit check"), (Text(second, "status"), Text(second.GetProperty("holds")[0], "releasedBy")));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Over_the_credit_limit_an_order_waits_until_another_is_cancelled(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api, creditLimit: "1500");
        var first = await shop.OrderAsync("1");
        var second = await shop.OrderAsync("1");

        await api.PostAsync($"orders/{Id(first)}/cancel", new { reason = "made room" });

        second = await shop.OrderNowAsync(second);
        Assert.Equal(("inFulfillment", "credit check"), (Text(second, "status"), Text(second.GetProperty("holds")[0], "releasedBy")));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task An_invoice_past_its_due_date_becomes_an_exception_that_closes_when_it_is_paid(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var order = await shop.OrderAsync("1");
        await shop.DeliverAsync(order);
        var invoice = await shop.InvoiceAsync(order);
        Assert.Empty(await api.ItemsAsync("reports/exceptions?kind=overdue"));

        api.Clock.Advance(TimeSpan.FromDays(31));
        await Eventually.HoldsAsync(async () => (await api.ItemsAsync("reports/exceptions?kind=overdue")).Count == 1);

        await shop.PayAsync(Text(invoice, "totals", "gross"), Text(invoice, "number"));
        Assert.Empty(await api.ItemsAsync("reports/exceptions?kind=overdue&status=open"));
        await api.AssertIntegrityAsync();
    }
}
