using OrderMgmt.Contracts.Billing;
using OrderMgmt.LoadTests.Floor.Storage;

namespace OrderMgmt.LoadTests.Floor;

/// <summary>An invoice as it is in the database.</summary>
internal sealed class StoredInvoice
{
    private const string Header = """
        SELECT id, number, order_id, order_number, customer_id, customer_name, status, currency, net, tax, gross, paid, issue_date, due_date, version FROM invoices WHERE
        """;

    private const string Line = """
        SELECT id, order_line_id, product_id, product_code, description, quantity, net, tax_category, tax_rate FROM invoice_lines WHERE invoice_id
        """;

    public Guid Id { get; private set; }

    public string Number { get; set; } = "";

    public Guid OrderId { get; private set; }

    public string OrderNumber { get; private set; } = "";

    public Guid CustomerId { get; private set; }

    public string CustomerName { get; private set; } = "";

    public string Status { get; private set; } = "";

    public string Currency { get; private set; } = "";

    public decimal Net { get; private set; }

    public decimal Tax { get; private set; }

    public decimal Gross { get; private set; }

    public decimal Paid { get; set; }

    public DateOnly IssueDate { get; set; }

    public DateOnly DueDate { get; set; }

    public long Version { get; private set; }

    public List<StoredInvoiceLine> Lines { get; } = [];

    public Statement[] ReadLocked(Guid id) => [new(Header + " id = $1" + Schema.ForUpdate, [id], Fill), new(Line + " = $1", [id], AddLine)];

    public Statement ReadLockedByNumber(string number) => new(Header + " number = $1 AND status <> 'draft'" + Schema.ForUpdate, [number], Fill);

    public Statement[] ReadOfOrder(Guid orderId) =>
        [new(Header + " order_id = $1", [orderId], Fill), new(Line + " IN (SELECT id FROM invoices WHERE order_id = $1)", [orderId], AddLine)];

    /// <summary>The draft for everything that was delivered. Its dates and number come with its issue.</summary>
    public static StoredInvoice Draft(StoredOrder order, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var invoice = new StoredInvoice
        {
            Id = Guid.CreateVersion7(now),
            OrderId = order.Id,
            OrderNumber = order.Number,
            CustomerId = order.CustomerId,
            CustomerName = order.CustomerName,
            Status = "draft",
            Currency = order.Currency,
            Net = order.Net,
            Tax = order.Tax,
            Gross = order.Gross,
            IssueDate = today,
            DueDate = today,
            Version = 1,
        };
        invoice.Lines.AddRange(order.Lines.Select(line => new StoredInvoiceLine(
            Guid.CreateVersion7(now), line.Id, line.ProductId, line.ProductCode, line.Description, line.Quantity, line.Net, line.TaxCategory, line.TaxRate)));
        return invoice;
    }

    /// <summary>Moves on from the status it must have; anything else is refused.</summary>
    public Statement MoveOn(string from, string to)
    {
        if (Status != from)
        {
            throw new RefusedException(Id == Guid.Empty ? "There is no such invoice." : $"The invoice is {Status}, not {from}.");
        }

        Status = to;
        Version++;
        return new Statement(
            "UPDATE invoices SET status = $1, number = $2, paid = $3, issue_date = $4, due_date = $5, version = $6 WHERE id = $7",
            [Status, Number, Paid, IssueDate, DueDate, Version, Id]);
    }

    public object[] Values(DateTimeOffset now) =>
        [Id, Number, OrderId, OrderNumber, CustomerId, CustomerName, Status, Currency, Net, Tax, Gross, Paid, IssueDate, DueDate, now, Version];

    public InvoiceState State() => new(
        Id, (int)Version, Number, OrderId, OrderNumber, CustomerId, CustomerName, Status, Currency, 1, Net, Tax, Gross, Paid, 0, Gross - Paid, IssueDate, DueDate);

    public BilledLine[] BilledLines() =>
        [.. Lines.Select(line => new BilledLine(line.Id, line.OrderLineId, "item", line.ProductId, line.ProductCode, line.Description, line.Quantity, line.Net, line.TaxCategory, line.TaxRate))];

    public InvoiceResponse Response() => new(
        Id, Number, OrderId, OrderNumber, CustomerId, CustomerName, Status, new TotalsResponse(Text.Amount(Net), Text.Amount(0), Text.Amount(Tax), Text.Amount(Gross), Currency),
        Text.Amount(Paid), Text.Amount(Gross - Paid), IssueDate, DueDate, [.. Lines.Select(line => line.Response())], Version);

    private void Fill(Row row)
    {
        Id = row.Id(0);
        Number = row.Text(1);
        OrderId = row.Id(2);
        OrderNumber = row.Text(3);
        CustomerId = row.Id(4);
        CustomerName = row.Text(5);
        Status = row.Text(6);
        Currency = row.Text(7);
        Net = row.Number(8);
        Tax = row.Number(9);
        Gross = row.Number(10);
        Paid = row.Number(11);
        IssueDate = row.Day(12);
        DueDate = row.Day(13);
        Version = row.Count(14);
    }

    private void AddLine(Row row) => Lines.Add(new StoredInvoiceLine(
        row.Id(0), row.Id(1), row.Id(2), row.Text(3), row.Text(4), row.Number(5), row.Number(6), row.Text(7), row.Number(8)));
}

/// <summary>A line of it.</summary>
internal sealed record StoredInvoiceLine(
    Guid Id, Guid OrderLineId, Guid ProductId, string ProductCode, string Description, decimal Quantity, decimal Net, string TaxCategory, decimal TaxRate)
{
    public object[] Values(Guid invoiceId) => [Id, invoiceId, OrderLineId, ProductId, ProductCode, Description, Quantity, Net, TaxCategory, TaxRate];

    public InvoiceLineResponse Response() =>
        new(Id, OrderLineId, ProductId, ProductCode, Description, Text.Quantity(Quantity), Text.Amount(Net), TaxCategory, Text.Quantity(TaxRate));
}
