using OrderMgmt.LoadTests.Floor.Storage;

namespace OrderMgmt.LoadTests.Floor;

/// <summary>A delivery as it is in the database.</summary>
internal sealed class StoredDelivery
{
    private const string Header = "SELECT id, number, order_id, warehouse_id, status, carrier, tracking_number, version FROM deliveries WHERE ";
    private const string Line = """
        SELECT l.id, l.order_line_id, l.product_id, l.product_code, l.quantity, COALESCE(-m.value, 0) FROM delivery_lines l
        LEFT JOIN stock_movements m ON m.cause_id = l.delivery_id AND m.order_line_id = l.order_line_id WHERE l.delivery_id
        """;

    public Guid Id { get; private set; }

    public string Number { get; private set; } = "";

    public Guid OrderId { get; private set; }

    public Guid WarehouseId { get; private set; }

    public string Status { get; private set; } = "";

    public string Carrier { get; set; } = "";

    public string TrackingNumber { get; set; } = "";

    public long Version { get; private set; }

    public List<StoredDeliveryLine> Lines { get; } = [];

    public Statement[] ReadLocked(Guid id) => [new(Header + "id = $1" + Schema.ForUpdate, [id], Fill), new(Line + " = $1", [id], AddLine)];

    public Statement[] ReadOfOrder(Guid orderId) =>
        [new(Header + "order_id = $1", [orderId], Fill), new(Line + " IN (SELECT id FROM deliveries WHERE order_id = $1)", [orderId], AddLine)];

    /// <summary>Moves on from the status it must have; anything else is refused.</summary>
    public Statement MoveOn(string from, string to)
    {
        if (Status != from)
        {
            throw new RefusedException(Id == Guid.Empty ? "There is no such delivery." : $"The delivery is {Status}, not {from}.");
        }

        Status = to;
        Version++;
        return new Statement(
            "UPDATE deliveries SET status = $1, carrier = $2, tracking_number = $3, version = $4 WHERE id = $5", [Status, Carrier, TrackingNumber, Version, Id]);
    }

    public DeliveryResponse Response(string warehouseCode) => new(
        Id, Number, OrderId, Status, warehouseCode, Carrier, TrackingNumber,
        [.. Lines.Select(line => new DeliveryLineResponse(line.Id, line.OrderLineId, line.ProductId, line.ProductCode, Text.Quantity(line.Quantity)))], Version);

    private void Fill(Row row)
    {
        Id = row.Id(0);
        Number = row.Text(1);
        OrderId = row.Id(2);
        WarehouseId = row.Id(3);
        Status = row.Text(4);
        Carrier = row.Text(5);
        TrackingNumber = row.Text(6);
        Version = row.Count(7);
    }

    private void AddLine(Row row) => Lines.Add(new StoredDeliveryLine(row.Id(0), row.Id(1), row.Id(2), row.Text(3), row.Number(4), row.Number(5)));
}

/// <summary>A line of it, with what it cost once it has left.</summary>
internal sealed record StoredDeliveryLine(Guid Id, Guid OrderLineId, Guid ProductId, string ProductCode, decimal Quantity, decimal Cost);
