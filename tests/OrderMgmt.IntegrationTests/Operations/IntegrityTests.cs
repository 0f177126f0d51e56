using System.Data.Common;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrderMgmt.IntegrationTests.Infrastructure;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Operations;

/// <summary>A proof is worth something when it fails on what is wrong: each is shown data that no command could have made.</summary>
public sealed class IntegrityTests
{
    /// <summary>What is written behind the product's back, and the proof that must find it; each clause of a proof has its own.</summary>
    private static readonly (string Module, string Code, string Proof, string Sql)[] Wrongs =
    [
        ("Orders", "I1", "Each ordered unit", "UPDATE {orders.order_lines} SET backordered = backordered + 1000"),
        ("Orders", "I8", "Each period", "DELETE FROM {orders.recurring_periods} WHERE recurring_order_id IN (SELECT id FROM {orders.recurring_orders} WHERE number LIKE '%1')"),
        ("Orders", "I8", "Each period", "UPDATE {orders.orders} SET period = period + 1 WHERE recurring_order_number LIKE '%2'"),
        ("Orders", "I11", "The components of a bundle", "UPDATE {orders.order_lines} SET net = net + 1 WHERE bundle_line_id IS NOT NULL"),
        ("Fulfillment", "I1", "Per order line", "UPDATE {fulfillment.demand_lines} SET backordered = backordered + 1 WHERE line_number = 1"),
        ("Fulfillment", "I1", "Per order line", "UPDATE {fulfillment.allocations} SET reserved = reserved + 1 WHERE order_line_id IN (SELECT id FROM {fulfillment.demand_lines} WHERE line_number = 2)"),
        ("Fulfillment", "I1", "What is reserved of each stock level", "UPDATE {fulfillment.stock_levels} SET reserved = reserved + 1 WHERE product_code = 'DOCK'"),
        ("Fulfillment", "I2", "On hand", "UPDATE {fulfillment.stock_levels} SET quarantined_value = quarantined_value + 1 WHERE product_code = 'DOCK'"),
        ("Fulfillment", "I2", "On hand", "DELETE FROM {fulfillment.stock_movements} WHERE product_code = 'LAP-14' AND cause = 'Shipment'"),
        ("Returns", "I1", "Returned and authorised", "UPDATE {returns.delivered_order_lines} SET authorized = authorized + 1 WHERE line_number = 1"),
        ("Returns", "I1", "Σ receipts", "DELETE FROM {returns.return_receipts}"),
        ("Billing", "I3", "Each delivered unit", "UPDATE {billing.billable_lines} SET billed = billed + 1 WHERE line_number = 1"),
        ("Billing", "I4", "Credits never exceed", "UPDATE {billing.invoice_lines} SET credited_net = credited_net + 1"),
        ("Billing", "I5", "Payment =", "UPDATE {billing.payments} SET unapplied = unapplied + 1"),
        ("Billing", "I5", "Payment =", "UPDATE {billing.invoices} SET credited = credited + 1"),
        ("Billing", "I6", "Invoice and credit note numbers", "UPDATE {billing.invoices} SET number = 'INV-2026-000999' WHERE number = 'INV-2026-000001'"),
        ("Reporting", "I7", "Profit totals", "UPDATE {reporting.profit_totals} SET actual_margin = actual_margin + 1"),
        ("Reporting", "I7", "Profit totals", "UPDATE {reporting.invoice_summaries} SET net_base = net_base + 1"),
        ("Reporting", "I13", "Figures of what is open", "UPDATE {reporting.open_figures} SET count = count + 1 WHERE kind = 'DeliveriesDue'"),
        ("Reporting", "I13", "Figures of what is open", "UPDATE {reporting.open_figures} SET value = value + 1 WHERE kind = 'Exceptions'"),
        ("Reporting", "I13", "Figures of what is open", "UPDATE {reporting.open_figures} SET value = value + 1 WHERE kind = 'Receivables'"),
        ("Reporting", "I10", "Read models", "UPDATE {reporting.document_links} SET status = 'lost'"),
        ("Reporting", "I12", "Customers' payment behaviour", "UPDATE {reporting.customer_summaries} SET total_days_to_pay = total_days_to_pay + 1"),
        ("Reporting", "I12", "Customers' payment behaviour", "UPDATE {reporting.customer_summaries} SET open_invoices = open_invoices + 1"),
        ("Reporting", "I9", "Reporting has handled", "DELETE FROM {reporting.timeline_entries} WHERE position IN (SELECT position FROM {messaging.events} WHERE name LIKE 'billing.invoice-issued.%')"),
        ("Notifications", "I9", "Every event is in the public feed", "DELETE FROM {notifications.feed_entries} WHERE event_id IN (SELECT id FROM {messaging.events} WHERE name LIKE 'billing.invoice-issued.%')"),
        ("Platform", "I9", "Every event was handled", "INSERT INTO {messaging.deliveries} (event_id, lane, {key}, correlation_id, attempts) SELECT id, 'Nobody', subject, correlation_id, 0 FROM {messaging.events} WHERE name LIKE 'billing.invoice-issued.%'"),
    ];

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_proof_may_take_as_long_as_it_needs_which_other_requests_may_not(DatabaseProvider provider)
    {
        var counter = new SqlCounter();
        await using var api = await ApiServer.StartAsync(provider, services => services.AddSingleton<ILoggerProvider>(counter), SqlCounter.Settings);
        counter.TakeTexts();

        await api.GetAsync("system/integrity");
        Assert.Equal([0], Limits());
        await api.GetAsync("orders");
        await api.GetAsync("invoices");
        Assert.Equal([30], Limits());

        // The queue and the keys are looked at beside it.
        IEnumerable<int> Limits() => counter.TakeSent().Where(command => !command.Text.Contains("messaging", StringComparison.Ordinal)).Select(command => command.Timeout).Distinct();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Every_proof_finds_what_it_is_there_to_find(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await TradeAsync(api);
        var proofs = await ProofsAsync(api);
        Assert.All(proofs, proof => Assert.True(proof.Value.Checked > 0 && proof.Value.Violations == 0, $"{proof.Key}: {proof.Value}"));

        await using var connection = await api.ConnectAsync();
        foreach (var (module, code, proof, sql) in Wrongs)
        {
            Assert.True(await ExecuteAsync(connection, ForEngine(sql, provider)) > 0, $"There was nothing to change: {sql}");
            var after = await ProofsAsync(api);
            var found = Assert.Single(after, entry => entry.Key.StartsWith($"{module} {code} {proof}", StringComparison.Ordinal));
            Assert.True(found.Value.Violations > proofs[found.Key].Violations, $"{found.Key} did not find: {sql}");
            proofs = after;
        }

        Assert.All(proofs, proof => Assert.True(proof.Value.Violations > 0, $"{proof.Key} was shown nothing wrong."));
        Assert.False((await api.GetAsync("system/integrity")).GetProperty("intact").GetBoolean());
    }

    /// <summary>Two orders, one of them of a bundle and with a return, each paid with more than was asked; and two that recur.</summary>
    private static async Task TradeAsync(ApiServer api)
    {
        var shop = await OpenAsync(api);
        await api.PostAsync("products", new { code = "DOCK", name = "Dock", kind = "stocked", standardCost = "80", listPrice = "333" });
        await shop.ReceiveAsync("9", "DOCK");
        await api.PostAsync("products", new
        {
            code = "KIT",
            name = "Kit",
            kind = "bundle",
            listPrice = "1200",
            components = new object[] { new { productCode = "LAP-14", quantity = "1" }, new { productCode = "DOCK", quantity = "2" } },
        });
        var bundle = await shop.OrderAsync("2", "KIT");
        foreach (var order in new[] { bundle, await shop.OrderAsync("1") })
        {
            await shop.DeliverAsync(order);
            await shop.PayAsync("3000.00", Text(await shop.InvoiceAsync(order), "number"));
        }

        var back = await api.PostAsync("returns", new { orderNumber = Text(bundle, "number"), reasonCode = "notNeeded", lines = new[] { new { lineNumber = 2, quantity = "1" } } });
        await api.PostAsync($"returns/{Id(back)}/receive");
        await shop.OrderAsync("1");
        foreach (var unit in new[] { "week", "month" })
        {
            await api.PostAsync("recurring-orders", new { customerNumber = "ACME", schedule = new { unit, startsOn = "2026-03-02" }, lines = new[] { new { productCode = "SETUP", quantity = "1" } } });
        }
    }

    private static async Task<Dictionary<string, (long Checked, long Violations)>> ProofsAsync(ApiServer api)
    {
        var answer = await api.GetAsync("system/integrity");
        return answer.GetProperty("invariants").EnumerateArray().ToDictionary(
            proof => $"{Text(proof, "module")} {Text(proof, "code")} {Text(proof, "title")}",
            proof => (Number(proof, "checked"), Number(proof, "violations")));
    }

    private static long Number(JsonElement proof, string member) => proof.GetProperty(member).GetInt64();

    /// <summary>SQLite has no schemas but prefixes; SQL Server has a word of its own for keys.</summary>
    private static string ForEngine(string sql, DatabaseProvider provider) =>
        string.Join("", sql.Split('{', '}').Select((part, index) => index % 2 == 0 ? part
            : part == "key" ? (provider == DatabaseProvider.SqlServer ? "[key]" : part)
            : provider == DatabaseProvider.Sqlite ? part.Replace('.', '_') : part));

    private static async Task<int> ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }
}
