using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Fulfillment.Domain;

/// <summary>What a confirmed order asks of fulfilment, and how far it has got. Its id is that of the order.</summary>
internal sealed class OrderDemand : AggregateRoot
{
    private readonly List<DemandLine> _lines = [];

    private OrderDemand()
    {
    }

    public OrderDemand(Guid orderId, OrderedBy order, IEnumerable<OrderedLine> lines, DateTimeOffset at)
    {
        Id = orderId;
        CreatedAt = at;
        OrderNumber = order.OrderNumber;
        CustomerName = order.CustomerName;
        Country = order.Country;
        Address = order.Address;
        ShipComplete = order.ShipComplete;
        ConfirmedAt = order.ConfirmedAt;
        _lines.AddRange(lines.Select(line => new DemandLine(this, line)));
        Changed();
    }

    public string OrderNumber { get; private set; } = "";

    public string CustomerName { get; private set; } = "";

    /// <summary>Where it is delivered: warehouses of this country serve first.</summary>
    public string? Country { get; private set; }

    public DeliveryAddress Address { get; private set; } = DeliveryAddress.None;

    /// <summary>Nothing leaves before everything can.</summary>
    public bool ShipComplete { get; private set; }

    public DateTimeOffset ConfirmedAt { get; private set; }

    /// <summary>Why nothing of it may leave for the time being; nothing otherwise.</summary>
    public string? HeldBecause { get; private set; }

    public IReadOnlyList<DemandLine> Lines => _lines;

    public IEnumerable<DemandLine> StockedLines => _lines.Where(line => line.IsStocked);

    public IEnumerable<DemandLine> Services => _lines.Where(line => !line.IsStocked);

    private bool MustWait => ShipComplete && _lines.Exists(line => line.Backordered > 0);

    /// <summary>Reserves what there is for every stocked line; the rest joins the queue.</summary>
    public void Allocate(Stock stock)
    {
        foreach (var line in StockedLines)
        {
            line.Allocate(stock, Country);
        }

        Raise(new OrderWasAllocated(this));
    }

    /// <summary>True when some line would have to wait, were it allocated from this stock.</summary>
    public bool IsShortOf(Stock stock) =>
        StockedLines.GroupBy(line => line.ProductId).Any(ofProduct =>
            ofProduct.Sum(line => line.Open) > stock.SourcesOf(ofProduct.Key).Sum(source => source.Level.Available)
            || ofProduct.Any(line => line.WarehouseCode is not null && AllocationRule.Plan(new AllocationRequest(line.Open, line.WarehouseCode, Country), stock.SourcesOf(line.ProductId)).Missing > 0));

    /// <summary>Reserves newly arrived stock for a line that waits. Returns false when there is nothing for it.</summary>
    public bool ServeBackorder(Guid orderLineId, Stock stock)
    {
        if (!Line(orderLineId).ServeBackorder(stock, Country))
        {
            return false;
        }

        Raise(new OrderWasAllocated(this));
        return true;
    }

    /// <summary>Warehouses with reserved goods that may leave but are on no delivery yet.</summary>
    public IReadOnlyList<(Guid Id, string Code)> WarehousesToDeliverFrom() => MustWait ? [] :
    [
        .. _lines.SelectMany(line => line.Allocations)
            .Where(allocation => allocation is { Reserved: > 0, DeliveryId: null })
            .Select(allocation => (allocation.WarehouseId!.Value, allocation.WarehouseCode!))
            .Distinct(),
    ];

    /// <summary>Puts everything reserved at the delivery's warehouse, and on no delivery yet, on this one.</summary>
    public void PutOn(Delivery delivery)
    {
        foreach (var line in _lines)
        {
            foreach (var allocation in line.Allocations.Where(a => a is { Reserved: > 0, DeliveryId: null } && a.WarehouseId == delivery.WarehouseId))
            {
                allocation.PutOn(delivery.Id);
                delivery.Add(line, allocation.Reserved);
            }
        }

        Changed();
    }

    /// <summary>Its stock stays reserved, but nothing of it leaves and no work begins until it is released, which is when there is no reason.</summary>
    public void Hold(string? reason)
    {
        HeldBecause = reason;
        Changed();
    }

    public void RefuseWhileHeld()
    {
        if (HeldBecause is not null)
        {
            throw new DomainException("fulfillment.order_on_hold", $"Order {OrderNumber} is on hold: {HeldBecause} It goes on by itself when that ends.");
        }
    }

    /// <summary>A delivery has left; what it left behind is on <paramref name="rest"/>.</summary>
    public void Ship(Delivery delivery, Delivery? rest)
    {
        foreach (var shipped in delivery.Lines)
        {
            Line(shipped.OrderLineId).Ship(delivery.Id, shipped.Quantity);
        }

        foreach (var allocation in _lines.SelectMany(line => line.Allocations).Where(a => a.Reserved > 0 && a.DeliveryId == delivery.Id))
        {
            allocation.PutOn(rest!.Id);
        }

        Changed();
    }

    /// <summary>A delivery has arrived: from here on it is to be invoiced.</summary>
    public void Arrive(Delivery delivery, string currency)
    {
        List<DeliveredQuantity> delivered =
        [
            .. delivery.Lines.Select(line => new DeliveredQuantity(
                line.OrderLineId, line.ProductId, line.ProductCode, line.Quantity, Line(line.OrderLineId).Arrive(line.Quantity, line.Cost, currency))),
        ];
        Raise(new LinesWereDelivered(Id, "delivery", delivery.Id, delivery.Number, delivery.DeliveredAt!.Value, delivered));
    }

    /// <summary>Work was done: from here on it is to be invoiced.</summary>
    public void Complete(WorkOrder workOrder, decimal quantity, decimal cost, string currency, DateTimeOffset at)
    {
        var line = Line(workOrder.OrderLineId);
        var delivered = new DeliveredQuantity(line.Id, line.ProductId, line.ProductCode, quantity, line.Complete(quantity, cost, currency));
        Raise(new LinesWereDelivered(Id, "workOrder", workOrder.Id, workOrder.Number, at, [delivered]));
    }

    /// <summary>Brings the cancelled totals of the lines up to those given, without touching what has left. Returns what is to be freed.</summary>
    public IReadOnlyList<Release> CancelUpTo(IReadOnlyDictionary<Guid, decimal> totals)
    {
        Raise(new OrderWasAllocated(this));
        return [.. _lines.Where(line => totals.ContainsKey(line.Id)).SelectMany(line => line.CancelUpTo(totals[line.Id]))];
    }

    /// <summary>Delivered goods came back into stock or quarantine.</summary>
    public void TakeBack(Guid returnId, IReadOnlyList<StockedReturn> lines, string currency, DateTimeOffset at)
    {
        List<ReturnedQuantity> returned =
        [
            .. lines.Select(back => new ReturnedQuantity(
                back.OrderLineId, Line(back.OrderLineId).ProductId, Line(back.OrderLineId).ProductCode, back.Quantity, back.Bucket,
                Line(back.OrderLineId).TakeBack(back.Quantity, back.Cost, currency))),
        ];
        Raise(new ReturnWasStocked(returnId, Id, at, returned));
    }

    private DemandLine Line(Guid orderLineId) => _lines.Single(line => line.Id == orderLineId);
}

/// <summary>What fulfilment copies from the head of an order.</summary>
internal sealed record OrderedBy(string OrderNumber, string CustomerName, string? Country, DeliveryAddress Address, bool ShipComplete, DateTimeOffset ConfirmedAt);

/// <summary>Where goods are sent, as it stood on the order.</summary>
internal sealed record DeliveryAddress(string? Name, string? Line1, string? Line2, string? City, string? PostalCode, string? Region, string? Country)
{
    public static readonly DeliveryAddress None = new(null, null, null, null, null, null, null);
}

/// <summary>Goods of an order line that came back.</summary>
/// <param name="Cost">What they left with, with all decimals.</param>
internal sealed record StockedReturn(Guid OrderLineId, decimal Quantity, StockBucket Bucket, decimal Cost);
