using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrderMgmt.IntegrationTests.Infrastructure;

namespace OrderMgmt.IntegrationTests.Platform;

/// <summary>Looks at how the embedded database reads a page: from the index that has what is asked for, in the order of the page, not by looking at one row after the other.</summary>
public sealed partial class ListPlanTests
{
    private static readonly (string Path, string Step)[] Pages =
    [
        ("orders?status=closed", "orders_ix_orders_status_created_at_id (status=?)"),
        ("orders?status=confirmed,onHold,draft", "orders_ix_orders_status_created_at_id (status=?)"),
        ("orders?externalReference=PO-77", "orders_ix_orders_external_reference_customer_id (external_reference=?)"),
        ("orders?customerNumber=ACME", "orders_ix_orders_customer_id_created_at (customer_id=?)"),
        ("orders?recurringOrderId=01a205c7-da47-7a4c-99ca-a9000e538532", "orders_ix_orders_recurring_order_id_period (recurring_order_id=?)"),
        ("recurring-orders?status=active", "orders_ix_recurring_orders_status_created_at_id (status=?)"),
        ("recurring-orders?customerNumber=ACME", "orders_ix_recurring_orders_customer_id_created_at (customer_id=?)"),
        ("invoices?status=paid", "billing_ix_invoices_status_created_at_id (status=?)"),
        ("invoices?status=draft,overdue", "billing_ix_invoices_status_created_at_id (status=?)"),
        ("deliveries?status=ready", "fulfillment_ix_deliveries_status_created_at_id (status=?)"),
        ("work-orders?status=open,inProgress", "fulfillment_ix_work_orders_status_created_at_id (status=?)"),
        ("work-orders?status=open", "fulfillment_ix_work_orders_status_created_at_id (status=?)"),
        ("inventory/adjustments?vendorNumber=V-1", "fulfillment_ix_stock_adjustments_vendor_number_created_at_id (vendor_number=?)"),
        ("inventory/movements?productCode=ACME", "fulfillment_ix_stock_movements_product_id_id (product_id=?)"),
        ("inventory/movements?warehouseCode=MAIN", "fulfillment_ix_stock_movements_warehouse_id_id (warehouse_id=?)"),
        ("inventory/movements?productCode=ACME&warehouseCode=MAIN", "fulfillment_ix_stock_movements_level_id_id (level_id=?)"),
        ("payments?hasUnapplied=true", "billing_ix_payments_with_unapplied"),
        ("payments?invoiceId=01a205c7-da47-7a4c-99ca-a9000e538532", "billing_ix_payment_allocations_invoice_id (invoice_id=?)"),
        ("payments?orderId=01a205c7-da47-7a4c-99ca-a9000e538532", "billing_ix_payment_allocations_order_id (order_id=?)"),
        ("reports/receivables/aging", "reporting_ix_customer_summaries_debtors"),
        ("reports/exceptions", "reporting_ix_exceptions_open_value"),
        ("reports/exceptions?customerId=01a205c7-da47-7a4c-99ca-a9000e538532", "reporting_ix_exceptions_open_of_customer (customer_id=?)"),
        ("reports/exceptions?sort=-since", "reporting_ix_exceptions_open"),
        ("reports/profitability?by=order", "reporting_ix_profit_totals_dimension_actual_margin_id (dimension=?)"),
    ];

    [Theory, OnSqlite]
    public async Task A_page_is_read_from_the_index_that_has_what_is_asked_for(DatabaseProvider provider)
    {
        using var sent = new SqlCounter();
        await using var api = await ApiServer.StartAsync(provider, services => services.AddSingleton<ILoggerProvider>(sent), SqlCounter.Settings);
        await using var connection = await api.ConnectAsync();
        foreach (var (path, step) in Pages)
        {
            sent.TakeTexts();
            await api.GetAsync(path);
            var page = Assert.Single(sent.TakeTexts(), text => text.Contains("LIMIT", StringComparison.Ordinal) && text.Contains("ORDER BY", StringComparison.Ordinal));
            var plan = await PlanAsync(connection, page);
            Assert.True(
                plan.Any(line => $"{line} ".Contains($"{step} ", StringComparison.Ordinal)) && !plan.Any(line => line.Contains("VIRTUAL TABLE", StringComparison.Ordinal)),
                $"{path} is not read from {step} alone:\n{string.Join('\n', plan)}");
        }
    }

    /// <summary>The values of the parameters have no part in it. A list of values is a virtual table.</summary>
    private static async Task<IReadOnlyList<string>> PlanAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + Parameters().Replace(sql, "NULL");
        await using var reader = await command.ExecuteReaderAsync();
        List<string> plan = [];
        while (await reader.ReadAsync())
        {
            plan.Add(reader.GetString(reader.FieldCount - 1));
        }

        return plan;
    }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameters();
}
