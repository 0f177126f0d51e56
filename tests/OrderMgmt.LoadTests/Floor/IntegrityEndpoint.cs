using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OrderMgmt.LoadTests.Floor.Storage;

namespace OrderMgmt.LoadTests.Floor;

/// <summary>Proves afterwards that the floor did real work: the product's invariants, as far as they concern the main path.</summary>
internal sealed class IntegrityEndpoint(IStore store)
{
    // Each query counts what was examined and what broke the rule.
    private static readonly (string Code, string Title, string Sql)[] Invariants =
    [
        ("I1", "Each ordered unit is in one state", """
            SELECT COUNT(*), COALESCE(SUM(CASE WHEN reserved + delivered > quantity OR invoiced > delivered THEN 1 ELSE 0 END), 0) FROM order_lines
            """),
        ("I2", "Stock and its value are the sums of the ledger", """
            SELECT COUNT(*), COALESCE(SUM(CASE WHEN l.on_hand <> m.quantity OR l.value <> m.value OR l.reserved > l.on_hand THEN 1 ELSE 0 END), 0) FROM stock_levels l
            JOIN (SELECT product_id, warehouse_id, SUM(quantity) AS quantity, SUM(value) AS value FROM stock_movements GROUP BY product_id, warehouse_id) m
              ON m.product_id = l.product_id AND m.warehouse_id = l.warehouse_id
            """),
        ("I2", "Reserved stock is the sum of the reservations", """
            SELECT COUNT(*), COALESCE(SUM(CASE WHEN l.reserved <> COALESCE(r.quantity, 0) THEN 1 ELSE 0 END), 0) FROM stock_levels l
            LEFT JOIN (SELECT product_id, SUM(quantity) AS quantity FROM reservations GROUP BY product_id) r ON r.product_id = l.product_id
            """),
        ("I5", "Payments are allocated", """
            SELECT COUNT(*), COALESCE(SUM(CASE WHEN i.paid <> COALESCE(a.amount, 0) THEN 1 ELSE 0 END), 0) FROM invoices i
            LEFT JOIN (SELECT invoice_id, SUM(amount) AS amount FROM payment_allocations GROUP BY invoice_id) a ON a.invoice_id = i.id
            """),
        ("I6", "Invoice numbers have no gaps", """
            SELECT COUNT(*), COALESCE((SELECT last_number FROM number_series WHERE series = 'INV'), 0) - COUNT(DISTINCT number) FROM invoices WHERE status <> 'draft'
            """),
    ];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/v1/system/integrity", CheckAsync);

    private async Task CheckAsync(HttpContext exchange)
    {
        List<InvariantResponse> results = [];
        foreach (var (code, title, sql) in Invariants)
        {
            await store.ReadAsync([new Statement(sql, [], row => results.Add(new InvariantResponse(code, title, row.Count(0), row.Count(1))))], exchange.RequestAborted);
        }

        var intact = results.TrueForAll(result => result.Violations == 0);
        await exchange.AnswerAsync(StatusCodes.Status200OK, new IntegrityResponse(intact, results), FloorJson.Default.IntegrityResponse);
    }
}
