using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.Platform.Messaging;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Operations;

public sealed class OpenFiguresTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Whoever_takes_the_lane_over_counts_anew_what_an_older_version_did_not_keep(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api, laptops: "5");
        await OweAsync(shop, "2");
        await shop.OrderAsync("1");
        var before = await FiguresAsync(api);
        await using (var connection = await api.ConnectAsync())
        {
            foreach (var sql in new[] { "DELETE FROM reporting.open_figures", "UPDATE reporting.customer_summaries SET open_invoices = 0", "UPDATE messaging.leases SET fence = fence + 1" })
            {
                await using var command = connection.CreateCommand();
                command.CommandText = provider == DatabaseProvider.Sqlite ? sql.Replace("reporting.", "reporting_", StringComparison.Ordinal).Replace("messaging.", "messaging_", StringComparison.Ordinal) : sql;
                Assert.NotEqual(0, await command.ExecuteNonQueryAsync());
            }
        }

        Assert.NotEqual(before, await FiguresAsync(api));
        await api.Services.GetRequiredService<Leases>().RenewAsync(CancellationToken.None);
        await api.PostAsync("customers", new { name = "Late GmbH", country = "DE", currency = "EUR" });

        Assert.Equal(before, await FiguresAsync(api));
        await api.AssertIntegrityAsync();
        await shop.OrderAsync("1");
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Who_owes_is_told_page_by_page_and_the_total_is_that_of_all(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api, laptops: "5");
        await OweAsync(shop, "2");
        await api.PostAsync("customers", new { number = "BETA", name = "Beta GmbH", country = "DE", currency = "EUR", paymentTerms = "NET30" });
        var order = await api.PostAsync("orders", new { customerNumber = "BETA", lines = new[] { new { productCode = "LAP-14", quantity = "1" } } });
        await api.PostAsync($"orders/{Id(order)}/submit");
        await shop.DeliverAsync(order);
        await shop.InvoiceAsync(order);

        var first = await api.GetAsync("reports/receivables/aging?limit=1&include=total");
        var second = await api.GetAsync($"reports/receivables/aging?limit=1&cursor={Uri.EscapeDataString(Text(first, "nextCursor"))}");

        Assert.Equal(("Acme GmbH", "2"), (Text(Debtor(first), "customerName"), Text(first, "customerCount")));
        Assert.Equal(("Beta GmbH", false), (Text(Debtor(second), "customerName"), second.TryGetProperty("nextCursor", out _)));
        Assert.All([first, second], page => Assert.Equal(("2", "3566.43"), (Text(page, "total", "invoices"), Text(page, "total", "total"))));
        Assert.Equal("1188.81", Text(await api.GetAsync($"reports/receivables/aging?customerId={Text(Debtor(second), "customerId")}"), "total", "total"));
    }

    private static JsonElement Debtor(JsonElement aging) => Assert.Single(aging.GetProperty("customers").EnumerateArray());

    private static async Task OweAsync(Shop shop, string laptops)
    {
        var order = await shop.OrderAsync(laptops);
        await shop.DeliverAsync(order);
        await shop.InvoiceAsync(order);
    }

    /// <summary>All that is told of what is open.</summary>
    private static async Task<string> FiguresAsync(ApiServer api)
    {
        var dashboard = await api.GetAsync("reports/dashboard");
        var figures = new[] { "deliveriesDue", "overdue", "returnsExpected", "exceptions" }.Select(name => dashboard.GetProperty(name).ToString());
        return string.Join('\n', [.. figures, (await api.GetAsync("reports/receivables/aging")).ToString()]);
    }
}
