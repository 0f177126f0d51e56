using System.Text.Json;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.Reporting.Application;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Parties;

public sealed class MergedReportsTests
{
    private static readonly string[] Totals = ["reports/dashboard", "reports/profitability?by=product", "reports/profitability?by=period", "reports/profitability?by=order"];

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Reports_have_everything_of_a_merged_customer_under_the_one_that_remains(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var survivor = Id(await api.PostAsync("customers", new { number = "BIG", name = "Acme Holding AG", country = "DE", currency = "EUR" }));
        var ended = Id(Assert.Single(await api.ItemsAsync("customers?number=ACME")));
        await WalkAsync(shop, "ACME", "1200.00");
        api.Clock.Advance(TimeSpan.FromDays(4));
        await WalkAsync(shop, "BIG", "1188.81");
        await WalkAsync(shop, "ACME", null);
        var before = await ReadAsync(api, Totals);

        await api.PostAsync($"customers/{survivor}/merge", new { customerId = ended });

        Assert.Equal(before, await ReadAsync(api, Totals));
        await AssertAllIsOfAsync(api, survivor, ended);
        await api.AssertIntegrityAsync();
        await RebuildAsync(api);
        Assert.Equal(before, await ReadAsync(api, Totals));
        await AssertAllIsOfAsync(api, survivor, ended);
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task What_reports_learn_late_of_a_merged_customer_counts_for_the_last_one_that_remains(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var first = Id(await api.PostAsync("customers", new { number = "BIG", name = "Acme Holding AG", country = "DE", currency = "EUR" }));
        var last = Id(await api.PostAsync("customers", new { number = "BIGGER", name = "Acme Group SE", country = "DE", currency = "EUR" }));
        var ended = Id(Assert.Single(await api.ItemsAsync("customers?number=ACME")));
        await WalkAsync(shop, "ACME", "1188.81");
        await using (api.Pause("Orders"))
        {
            await api.PostAtOnceAsync($"customers/{first}/merge", new { customerId = ended });
            await api.PostAtOnceAsync("orders", new { customerNumber = "ACME", externalReference = "late", lines = new[] { new { productCode = "LAP-14", quantity = "1" } } });
            await api.PostAtOnceAsync($"customers/{last}/merge", new { customerId = first });
        }

        var late = Assert.Single(await api.ItemsAsync("orders?externalReference=late"));
        await shop.SubmitAsync(late);
        await shop.DeliverAsync(late);

        var profit = Assert.Single(await api.ItemsAsync("reports/profitability?by=customer"));
        Assert.Equal((last, "1998.00", "999.00", "1400.00"), (Id(profit), Text(profit, "expected", "revenue"), Text(profit, "actual", "revenue"), Text(profit, "actual", "cost")));
        Assert.Equal(last, Text(Assert.Single(await api.ItemsAsync("reports/exceptions?kind=deliveredNotInvoiced")), "customerId"));
        await api.AssertIntegrityAsync();
    }

    /// <summary>An order for one laptop, delivered and invoiced, and paid with an amount.</summary>
    private static async Task WalkAsync(Shop shop, string customer, string? amount)
    {
        var order = await shop.SubmitAsync(await shop.Api.PostAsync("orders", new { customerNumber = customer, lines = new[] { new { productCode = "LAP-14", quantity = "1" } } }));
        await shop.DeliverAsync(order);
        var invoice = await shop.InvoiceAsync(order);
        if (amount is not null)
        {
            await shop.Api.PostAsync("payments", new { customerNumber = customer, amount, currency = "EUR", receivedDate = "2026-03-02", reference = Text(invoice, "number") });
        }
    }

    private static async Task AssertAllIsOfAsync(ApiServer api, string survivor, string ended)
    {
        var profit = Assert.Single(await api.ItemsAsync("reports/profitability?by=customer"));
        Assert.Equal(
            (survivor, "Acme Holding AG", "2997.00", "897.00", "2997.00", "897.00"),
            (Id(profit), Text(profit, "label"), Text(profit, "expected", "revenue"), Text(profit, "expected", "margin"), Text(profit, "actual", "revenue"), Text(profit, "actual", "margin")));
        var payer = Assert.Single(await api.ItemsAsync("reports/payment-behavior"));
        Assert.Equal((survivor, "BIG", 2), (Text(payer, "customerId"), Text(payer, "customerNumber"), payer.GetProperty("settledInvoices").GetInt32()));
        var debtor = Assert.Single((await api.GetAsync("reports/receivables/aging")).GetProperty("customers").EnumerateArray());
        Assert.Equal((survivor, "Acme Holding AG", "1188.81"), (Text(debtor, "customerId"), Text(debtor, "customerName"), Text(debtor, "total", "total")));
        Assert.Equal("unmatchedPayment", Text(Assert.Single(await api.ItemsAsync($"reports/exceptions?customerId={survivor}")), "kind"));
        Assert.Empty(await api.ItemsAsync($"reports/exceptions?customerId={ended}"));
    }

    private static async Task RebuildAsync(ApiServer api)
    {
        await using var scope = api.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new RebuildReportsCommand());
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(ApiServer api, IEnumerable<string> paths)
    {
        List<string> texts = [];
        foreach (var path in paths)
        {
            texts.Add(JsonSerializer.Serialize(await api.GetAsync(path)));
        }

        return texts;
    }
}
