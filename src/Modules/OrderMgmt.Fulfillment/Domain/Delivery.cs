using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Fulfillment.Domain;

/// <summary>Goods of one order that leave one warehouse together.</summary>
internal sealed class Delivery : AggregateRoot
{
    private readonly List<DeliveryLine> _lines = [];

    private Delivery()
    {
    }

    public Delivery(string number, OrderDemand demand, Guid warehouseId, string warehouseCode, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        CreatedAt = at;
        Number = number;
        OrderId = demand.Id;
        OrderNumber = demand.OrderNumber;
        CustomerName = demand.CustomerName;
        Address = demand.Address;
        WarehouseId = warehouseId;
        WarehouseCode = warehouseCode;
        HeldBecause = demand.HeldBecause;
        Raise(new DeliveryWasCreated(this));
    }

    public string Number { get; private set; } = "";

    public Guid OrderId { get; private set; }

    public string OrderNumber { get; private set; } = "";

    public string CustomerName { get; private set; } = "";

    public DeliveryAddress Address { get; private set; } = DeliveryAddress.None;

    public Guid WarehouseId { get; private set; }

    public string WarehouseCode { get; private set; } = "";

    public DeliveryStatus Status { get; private set; }

    /// <summary>Why its order, and so this delivery, may not leave for the time being; nothing otherwise.</summary>
    public string? HeldBecause { get; private set; }

    public string? Carrier { get; private set; }

    public string? TrackingNumber { get; private set; }

    public DateTimeOffset? ShippedAt { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    public string? SignedBy { get; private set; }

    public IReadOnlyList<DeliveryLine> Lines => _lines;

    /// <summary>Adds reserved goods to a delivery that has not left.</summary>
    internal void Add(DemandLine line, decimal quantity)
    {
        if (_lines.Find(existing => existing.OrderLineId == line.Id) is { } existing)
        {
            existing.Add(quantity);
        }
        else
        {
            _lines.Add(new DeliveryLine(Id, line.Id, line.LineNumber, line.ProductId, line.ProductCode, line.Description, line.Unit, quantity));
        }

        Changed();
    }

    /// <summary>
    /// Sends out all, or the quantities given per order line, at the cost at which they leave stock. What stays behind is
    /// taken off this delivery and returned; it belongs on a new one.
    /// </summary>
    public IReadOnlyList<DeliveryLine> Ship(IReadOnlyDictionary<Guid, decimal>? quantities, Shipment shipment, Stock stock)
    {
        Expect(DeliveryStatus.Ready, "Only a ready delivery can be shipped.");
        Refuse(quantities);
        List<DeliveryLine> rest = [];
        foreach (var line in _lines.ToList())
        {
            var quantity = quantities is null ? line.Quantity : quantities.GetValueOrDefault(line.OrderLineId);
            if (quantity < line.Quantity)
            {
                rest.Add(line.Split(quantity));
            }

            if (quantity > 0)
            {
                line.Ship(stock.Ship(stock.Level(line.ProductId, WarehouseId), quantity, line.OrderLineId));
            }
            else
            {
                _lines.Remove(line);
            }
        }

        (Status, Carrier, TrackingNumber, ShippedAt) = (DeliveryStatus.Shipped, shipment.Carrier, shipment.TrackingNumber, stock.At);
        Raise(new DeliveryWasShipped(this));
        return rest;
    }

    /// <summary>A new ready delivery for what a partial shipment left behind.</summary>
    public static Delivery OfRest(string number, OrderDemand demand, Delivery shipped, IEnumerable<DeliveryLine> rest, DateTimeOffset at)
    {
        var delivery = new Delivery(number, demand, shipped.WarehouseId, shipped.WarehouseCode, at);
        delivery._lines.AddRange(rest.Select(line => line.On(delivery.Id)));
        return delivery;
    }

    /// <summary>The customer has received the goods.</summary>
    public void Arrive(DateTimeOffset at, string? signedBy)
    {
        Expect(DeliveryStatus.Shipped, Status == DeliveryStatus.Ready ? "Ship it first." : "Only a shipped delivery can be delivered.");
        (Status, DeliveredAt, SignedBy) = (DeliveryStatus.Delivered, at, signedBy);
        Changed();
    }

    /// <summary>Its order was held, or released when there is no reason.</summary>
    public void Hold(string? reason)
    {
        HeldBecause = reason;
        Changed();
    }

    /// <summary>Takes cancelled goods off a delivery that has not left; an empty one is cancelled.</summary>
    public void Withdraw(Guid orderLineId, decimal quantity)
    {
        Expect(DeliveryStatus.Ready, "What has left can't be withdrawn.");
        _lines.Single(line => line.OrderLineId == orderLineId).Withdraw(quantity);
        Changed();
        if (_lines.TrueForAll(line => line.Quantity == 0))
        {
            Status = DeliveryStatus.Cancelled;
            Raise(new DeliveryWasCancelled(this));
        }
    }

    private void Expect(DeliveryStatus expected, string remedy)
    {
        if (Status != expected)
        {
            throw new DomainException($"fulfillment.delivery_not_{expected.ToText()}", $"Delivery {Number} is {Status.ToText()}. {remedy}");
        }
    }

    private void Refuse(IReadOnlyDictionary<Guid, decimal>? quantities)
    {
        List<Problem> problems = [];
        foreach (var (index, (orderLineId, quantity)) in (quantities ?? new Dictionary<Guid, decimal>()).Index())
        {
            var line = _lines.Find(line => line.OrderLineId == orderLineId);
            if (line is null)
            {
                problems.Add(new Problem($"/lines/{index}/orderLineId", "fulfillment.line_not_on_delivery", $"Delivery {Number} has no order line {orderLineId}. Take the lines from the delivery."));
            }
            else if (quantity > line.Quantity)
            {
                problems.Add(new Problem($"/lines/{index}/quantity", "fulfillment.quantity_exceeds_delivery", $"Only {Rounding.Pad(line.Quantity, 0)} of {line.ProductCode} are on delivery {Number}."));
            }
        }

        if (problems.Count > 0)
        {
            throw new DomainException(problems[0].Code, string.Join(" ", problems.Select(problem => problem.Message)), problems);
        }
    }
}

/// <summary>How goods travel.</summary>
internal sealed record Shipment(string? Carrier, string? TrackingNumber);

/// <summary>Goods of one order line on a delivery.</summary>
internal sealed class DeliveryLine
{
    private DeliveryLine()
    {
    }

    internal DeliveryLine(Guid deliveryId, Guid orderLineId, int lineNumber, Guid productId, string productCode, string description, string unit, decimal quantity)
    {
        DeliveryId = deliveryId;
        OrderLineId = orderLineId;
        LineNumber = lineNumber;
        ProductId = productId;
        ProductCode = productCode;
        Description = description;
        Unit = unit;
        Quantity = quantity;
    }

    public Guid DeliveryId { get; private set; }

    public Guid OrderLineId { get; private set; }

    public int LineNumber { get; private set; }

    public Guid ProductId { get; private set; }

    public string ProductCode { get; private set; } = "";

    public string Description { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public decimal Quantity { get; private set; }

    /// <summary>Taken off again because the order was cancelled.</summary>
    public decimal Cancelled { get; private set; }

    /// <summary>What left stock with it, in base currency with all decimals.</summary>
    public decimal Cost { get; private set; }

    internal void Add(decimal quantity) => Quantity += quantity;

    internal void Withdraw(decimal quantity)
    {
        Quantity -= quantity;
        Cancelled += quantity;
    }

    internal void Ship(decimal cost) => Cost = cost;

    /// <summary>Keeps <paramref name="quantity"/>; the rest becomes a line of its own.</summary>
    internal DeliveryLine Split(decimal quantity)
    {
        var rest = new DeliveryLine(DeliveryId, OrderLineId, LineNumber, ProductId, ProductCode, Description, Unit, Quantity - quantity);
        Quantity = quantity;
        return rest;
    }

    internal DeliveryLine On(Guid deliveryId) => new(deliveryId, OrderLineId, LineNumber, ProductId, ProductCode, Description, Unit, Quantity);
}

/// <summary>Where a delivery stands.</summary>
public enum DeliveryStatus
{
    /// <summary>Reserved and ready to be picked, packed and shipped.</summary>
    Ready,

    /// <summary>Left the warehouse.</summary>
    Shipped,

    /// <summary>Arrived at the customer.</summary>
    Delivered,

    /// <summary>Its goods were cancelled before it left.</summary>
    Cancelled,
}
