using OrderMgmt.Contracts.Orders;
using OrderMgmt.LoadTests.Floor.Storage;

namespace OrderMgmt.LoadTests.Floor;

/// <summary>An order as it is in the database.</summary>
internal sealed class StoredOrder
{
    private const string Header = """
        SELECT id, number, customer_id, customer_name, order_type, status, currency, net, tax, gross, order_date, external_reference, version FROM orders WHERE id
        """;

    private const string Line = """
        SELECT id, line_number, product_id, product_code, description, kind, unit, quantity, unit_price, net, tax_category, tax_rate, unit_cost, reserved, delivered, invoiced
        FROM order_lines WHERE order_id
        """;

    public Guid Id { get; set; }

    public string Number { get; set; } = "";

    public Guid CustomerId { get; set; }

    public string CustomerName { get; set; } = "";

    public string OrderType { get; set; } = "";

    public string Status { get; set; } = "";

    public string Currency { get; set; } = "";

    public decimal Net { get; set; }

    public decimal Tax { get; set; }

    public decimal Gross { get; set; }

    public DateOnly OrderDate { get; set; }

    public string ExternalReference { get; set; } = "";

    public long Version { get; set; }

    public List<StoredLine> Lines { get; } = [];

    /// <summary>Reads an order and its lines into this object.</summary>
    public Statement[] Read(Guid id) => Read("= $1", "", id);

    /// <summary>The same, and keeps others from changing it until the transaction ends.</summary>
    public Statement[] ReadLocked(Guid id) => Read("= $1", Schema.ForUpdate, id);

    /// <summary>The same for the order that a query finds, so that no round trip is needed to learn its id.</summary>
    public Statement[] ReadLockedBy(string query, object value) => Read($"= ({query})", Schema.ForUpdate, value);

    /// <summary>Moves on from the status it must have; anything else is refused.</summary>
    public Statement MoveOn(string from, string to)
    {
        if (Status != from)
        {
            throw new RefusedException(Id == Guid.Empty ? "There is no such order." : $"The order is {Status}, not {from}.");
        }

        Status = to;
        Version++;
        return new Statement("UPDATE orders SET status = $1, version = $2 WHERE id = $3", [Status, Version, Id]);
    }

    public object[] Values(DateTimeOffset now) =>
        [Id, Number, CustomerId, CustomerName, OrderType, Status, Currency, Net, Tax, Gross, OrderDate, ExternalReference, now, Version];

    /// <summary>What every event of the order says about it.</summary>
    public OrderState State() => new(
        Id, (int)Version, Number, CustomerId, CustomerName, OrderType, Status, Progress.Phase, Progress.Stage, Progress.Owner, Progress.NextAction?.Code, Currency, Net, Tax, Gross,
        OrderDate, null, ExternalReference);

    public LineQuantities[] Quantities() =>
        [.. Lines.Select(line => new LineQuantities(line.Id, line.Quantity, line.Open, line.Reserved, 0, line.Delivered, line.Invoiced, 0, 0))];

    public OrderResponse Response() => new(
        Id, Number, Status, Progress.Phase, Progress.Stage, Progress.Owner, Progress.NextAction, [], [], CustomerId, CustomerName, OrderType, ExternalReference, OrderDate,
        new TotalsResponse(Text.Amount(Net), Text.Amount(0), Text.Amount(Tax), Text.Amount(Gross), Currency), [.. Lines.Select(line => line.Response())], 1, Version);

    private (string Phase, string Stage, string? Owner, NextActionResponse? NextAction) Progress => Status switch
    {
        "draft" => ("draft", "Draft", "sales", new NextActionResponse("submit", "Submit the order.", "sales", null, null)),
        "inFulfillment" => ("fulfilment", "In fulfilment", "warehouse", new NextActionResponse("ship", "Ship the reserved goods.", "warehouse", null, null)),
        "shipped" => ("fulfilment", "In fulfilment", "warehouse", new NextActionResponse("deliver", "Confirm the delivery.", "warehouse", null, null)),
        "delivered" => ("delivered", "Delivered", "finance", new NextActionResponse("issueInvoice", "Issue the draft invoice.", "finance", null, null)),
        "invoiced" => ("invoiced", "Invoiced", "finance", new NextActionResponse("collectPayment", "Wait for the payment.", "customer", null, null)),
        _ => ("closed", "Closed", null, null),
    };

    private Statement[] Read(string condition, string locked, object value) =>
    [
        new($"{Header} {condition}{locked}", [value], Fill),
        new($"{Line} {condition} ORDER BY line_number", [value], row => Lines.Add(StoredLine.From(row))),
    ];

    private void Fill(Row row)
    {
        Id = row.Id(0);
        Number = row.Text(1);
        CustomerId = row.Id(2);
        CustomerName = row.Text(3);
        OrderType = row.Text(4);
        Status = row.Text(5);
        Currency = row.Text(6);
        Net = row.Number(7);
        Tax = row.Number(8);
        Gross = row.Number(9);
        OrderDate = row.Day(10);
        ExternalReference = row.Text(11);
        Version = row.Count(12);
    }
}

/// <summary>A line of it.</summary>
internal sealed record StoredLine(
    Guid Id, long LineNumber, Guid ProductId, string ProductCode, string Description, string Kind, string Unit, decimal Quantity, decimal UnitPrice, decimal Net,
    string TaxCategory, decimal TaxRate, decimal UnitCost)
{
    public decimal Reserved { get; set; }

    public decimal Delivered { get; set; }

    public decimal Invoiced { get; set; }

    public decimal Open => Quantity - Reserved - Delivered;

    public static StoredLine From(Row row) => new(
        row.Id(0), row.Count(1), row.Id(2), row.Text(3), row.Text(4), row.Text(5), row.Text(6), row.Number(7), row.Number(8), row.Number(9), row.Text(10), row.Number(11), row.Number(12))
    {
        Reserved = row.Number(13),
        Delivered = row.Number(14),
        Invoiced = row.Number(15),
    };

    public object[] Values(Guid orderId) =>
        [Id, orderId, LineNumber, ProductId, ProductCode, Description, Kind, Unit, Quantity, UnitPrice, Net, TaxCategory, TaxRate, UnitCost, Reserved, Delivered, Invoiced];

    public OrderLineResponse Response() => new(
        Id, LineNumber, ProductId, ProductCode, Description, Unit, Text.Quantity(Quantity), Text.Amount(UnitPrice), Text.Quantity(0), Text.Amount(Net), TaxCategory, Text.Quantity(TaxRate),
        new QuantitiesResponse(
            Text.Quantity(Open), Text.Quantity(Reserved), Text.Quantity(0), Text.Quantity(Delivered), Text.Quantity(Invoiced), Text.Quantity(0), Text.Quantity(0)),
        null);
}
