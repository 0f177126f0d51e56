using System.Text.Json;

namespace OrderMgmt.LoadTests.Client;

/// <summary>A read, by the name that it has in tables.</summary>
internal sealed record ReadCall(string Name, string Path);

/// <summary>Every list with its usual filters and sorts, every report, and one of everything; what is looked for is taken from what is there.</summary>
internal static class ReadCalls
{
    /// <summary>Reading one order.</summary>
    public const string OneOrder = "one order";

    /// <summary>What the names of pages begin with.</summary>
    public const string Page = "page: ";

    private const string Fifty = "limit=50";

    public static async Task<IReadOnlyList<ReadCall>> FindAsync(ApiClient client, CancellationToken cancellationToken)
    {
        using var orders = await client.GetAsync("orders?status=closed&" + Fifty, cancellationToken);
        using var levels = await client.GetAsync("inventory/levels?limit=1", cancellationToken);
        var next = orders.RootElement.TryGetProperty("nextCursor", out var cursor) ? cursor.GetString() : null;
        var order = orders.RootElement.GetProperty("items")[0];
        var (id, customer, product) = (Text(order, "id"), Text(order, "customerId"), Text(levels.RootElement.GetProperty("items")[0], "productCode"));
        using var invoices = await client.GetAsync($"invoices?orderId={id}", cancellationToken);
        var invoice = Text(invoices.RootElement.GetProperty("items")[0], "id");
        var today = Text(order, "createdAt")[..10];
        return
        [
            new("a list that does not grow, to compare with", "warehouses?limit=1"),
            new(OneOrder, $"orders/{id}"),
            new("one invoice", $"invoices/{invoice}"),
            new("an order's documents", $"orders/{id}/documents"),
            new("an order's timeline", $"orders/{id}/timeline"),
            new("an order's stages", $"orders/{id}/stages"),
            new("an order's profit", $"orders/{id}/profit"),
            .. Pages(
                "orders", "orders?sort=number", "orders?status=closed", "orders?status=confirmed", "orders?status=confirmed,delivered", "orders?status=closed,cancelled", $"orders?customerId={customer}", $"orders?customerNumber={Text(order, "customerNumber")}", $"orders?customerId={customer}&status=confirmed",
                $"orders?createdFrom={today}T00:00:00Z", "orders?externalReference=none-0", $"orders?number={Text(order, "number")}",
                "invoices", "invoices?status=issued", "invoices?status=paid", "invoices?status=issued,paid", $"invoices?customerId={customer}", "invoices?dueBefore=2100-01-01", $"invoices?customerId={customer}&status=issued",
                "payments", "payments?sort=-receivedDate", "payments?hasUnapplied=true", $"payments?customerId={customer}", $"payments?invoiceId={invoice}", "payments?receivedFrom=2020-01-01",
                "deliveries", "deliveries?sort=-createdAt", "deliveries?status=ready", "deliveries?status=delivered", $"deliveries?createdFrom={today}T00:00:00Z",
                "allocations", $"allocations?orderId={id}", "backorders", "work-orders?status=open", "returns", "credit-notes",
                "inventory/levels", "inventory/movements", $"inventory/movements?productCode={product}", "inventory/adjustments",
                "products", "products?q=load", "customers", "customers?q=load", "events?after=0",
                "reports/exceptions", "reports/exceptions?sort=-since", "reports/exceptions?kind=deliveredNotInvoiced", $"reports/exceptions?customerId={customer}",
                "reports/profitability?by=customer", "reports/profitability?by=product", "reports/profitability?by=order", "reports/profitability?by=period", "reports/payment-behavior"),
            new(Page + "orders, the second", $"orders?status=closed&{Fifty}&cursor={Uri.EscapeDataString(next ?? "")}"),
            new("dashboard", "reports/dashboard"),
            new("receivables aging", "reports/receivables/aging"),
            new("receivables aging of a customer", $"reports/receivables/aging?customerId={customer}"),
        ];
    }

    private static IEnumerable<ReadCall> Pages(params string[] paths) => paths.Select(path => new ReadCall(Page + Words(path), $"{path}{(path.Contains('?') ? '&' : '?')}{Fifty}"));

    /// <summary>What is asked for without what was chosen by chance.</summary>
    private static string Words(string path)
    {
        var parts = path.Split('?', '&');
        return string.Join(", ", parts.Select(part => part.Split('=') is [var name, var value] && value.Any(char.IsAsciiDigit) ? name : part.Replace('=', ' ')));
    }

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;
}
