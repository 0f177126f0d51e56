using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Fulfillment.Domain;

/// <summary>
/// What one order line asks for and how far it is fulfilled:
/// ordered = open + reserved + backordered + shipped + cancelled. The key is that of the order line.
/// </summary>
internal sealed class DemandLine
{
    private readonly List<Allocation> _allocations = [];

    private DemandLine()
    {
    }

    internal DemandLine(OrderDemand demand, OrderedLine line)
    {
        Id = line.OrderLineId;
        OrderId = demand.Id;
        ConfirmedAt = demand.ConfirmedAt;
        LineNumber = line.LineNumber;
        ProductId = line.ProductId;
        ProductCode = line.ProductCode;
        Description = line.Description;
        Unit = line.Unit;
        IsStocked = line.IsStocked;
        WarehouseCode = line.WarehouseCode;
        WantedDate = line.WantedDate;
        UnitCost = line.UnitCost;
        Team = line.Team;
        Ordered = line.Quantity;
    }

    public Guid Id { get; private set; }

    public Guid OrderId { get; private set; }

    /// <summary>The order; loaded by lists only.</summary>
    public OrderDemand? Demand { get; private set; }

    public int LineNumber { get; private set; }

    public Guid ProductId { get; private set; }

    public string ProductCode { get; private set; } = "";

    public string Description { get; private set; } = "";

    public string Unit { get; private set; } = "";

    /// <summary>Served from stock; else by a work order.</summary>
    public bool IsStocked { get; private set; }

    /// <summary>The only warehouse that may serve the line.</summary>
    public string? WarehouseCode { get; private set; }

    /// <summary>First by which the queue is ordered.</summary>
    public DateOnly WantedDate { get; private set; }

    /// <summary>Second by which the queue is ordered.</summary>
    public DateTimeOffset ConfirmedAt { get; private set; }

    /// <summary>Expected cost per unit in base currency.</summary>
    public decimal UnitCost { get; private set; }

    /// <summary>Team that does the work; empty = the usual one.</summary>
    public string? Team { get; private set; }

    public decimal Ordered { get; private set; }

    public decimal Reserved { get; private set; }

    public decimal Backordered { get; private set; }

    /// <summary>Left the warehouse, or completed as a service.</summary>
    public decimal Shipped { get; private set; }

    /// <summary>The part of <see cref="Shipped"/> that has arrived.</summary>
    public decimal Delivered { get; private set; }

    public decimal Cancelled { get; private set; }

    public decimal Returned { get; private set; }

    /// <summary>Cost of what was delivered, with all decimals.</summary>
    public decimal DeliveredCost { get; private set; }

    /// <summary>Cost of what came back, with all decimals.</summary>
    public decimal ReturnedCost { get; private set; }

    /// <summary>Why the line stands where it stands.</summary>
    public string Reason { get; private set; } = "";

    public IReadOnlyList<Allocation> Allocations => _allocations;

    /// <summary>Not decided about yet; for a service what is still to be done.</summary>
    public decimal Open => Ordered - Reserved - Backordered - Shipped - Cancelled;

    /// <summary>Can still be cancelled: everything that has not left.</summary>
    public decimal Cancellable => Ordered - Shipped - Cancelled;

    /// <summary>Held for the customer: in stock or on its way.</summary>
    public decimal ReservedOrInTransit => Reserved + Shipped - Delivered;

    /// <summary>Reserves what there is; the rest waits.</summary>
    internal void Allocate(Stock stock, string? country)
    {
        var plan = AllocationRule.Plan(new AllocationRequest(Open, WarehouseCode, country), stock.SourcesOf(ProductId));
        Take(plan, stock);
        Backordered += plan.Missing;
        if (plan.MissingReason is { } reason)
        {
            _allocations.Add(new Allocation(this, plan.Missing, reason, stock.At));
        }
    }

    /// <summary>Reserves for what waits. Returns false when there is still nothing for it.</summary>
    internal bool ServeBackorder(Stock stock, string? country)
    {
        if (Backordered == 0)
        {
            return false;
        }

        var plan = AllocationRule.Plan(new AllocationRequest(Backordered, WarehouseCode, country), stock.SourcesOf(ProductId));
        if (plan.Picks.Count == 0)
        {
            return false;
        }

        Backordered = plan.Missing;
        Take(plan, stock);
        return true;
    }

    internal void Explain(string reason) => Reason = reason.AtMost(500);

    /// <summary>What was reserved for a delivery has left.</summary>
    internal void Ship(Guid deliveryId, decimal quantity)
    {
        var given = GiveFrom(_allocations.Where(allocation => allocation.DeliveryId == deliveryId), quantity).Sum(release => release.Quantity);
        if (given != quantity)
        {
            throw new InvalidOperationException($"Order line {Id}: {quantity} shipped, but {given} were reserved for the delivery.");
        }

        Reserved -= quantity;
        Shipped += quantity;
    }

    /// <summary>What was shipped has arrived. Returns its cost to the cent; all arrivals together re-add to the line's cost.</summary>
    internal decimal Arrive(decimal quantity, decimal cost, string currency)
    {
        var before = Rounding.ToCurrency(DeliveredCost, currency);
        Delivered += quantity;
        DeliveredCost += cost;
        return Rounding.ToCurrency(DeliveredCost, currency) - before;
    }

    /// <summary>Part of a service is done, which is its delivery too.</summary>
    internal decimal Complete(decimal quantity, decimal cost, string currency)
    {
        Shipped += quantity;
        return Arrive(quantity, cost, currency);
    }

    /// <summary>What was delivered came back. Returns its cost to the cent; all returns together re-add.</summary>
    internal decimal TakeBack(decimal quantity, decimal cost, string currency)
    {
        var before = Rounding.ToCurrency(ReturnedCost, currency);
        Returned += quantity;
        ReturnedCost += cost;
        return Rounding.ToCurrency(ReturnedCost, currency) - before;
    }

    /// <summary>
    /// Brings the cancelled total up to <paramref name="total"/>, but never touches what has left: first what is open or
    /// waits, then what was reserved last. Returns what is to be freed.
    /// </summary>
    internal IReadOnlyList<Release> CancelUpTo(decimal total)
    {
        var quantity = Math.Min(total - Cancelled, Cancellable);
        if (quantity <= 0)
        {
            return [];
        }

        var open = Math.Min(quantity, Open);
        var waiting = Math.Min(quantity - open, Backordered);
        var reserved = quantity - open - waiting;
        Cancelled += quantity;
        Backordered -= waiting;
        Reserved -= reserved;
        Explain($"{Rounding.Pad(Cancelled, 0)} cancelled.");
        return
        [
            .. open > 0 ? [new Release(this, null, null, open)] : Array.Empty<Release>(),
            .. GiveFrom(_allocations.AsEnumerable().Reverse(), reserved),
        ];
    }

    private void Take(AllocationPlan plan, Stock stock)
    {
        foreach (var pick in plan.Picks)
        {
            stock.Reserve(pick.Level, pick.Quantity);
            Reserved += pick.Quantity;
            _allocations.Add(new Allocation(this, pick, stock.At));
        }

        Explain(plan.Reason);
    }

    private List<Release> GiveFrom(IEnumerable<Allocation> allocations, decimal quantity)
    {
        List<Release> given = [];
        foreach (var allocation in allocations.Where(allocation => allocation.Reserved > 0).ToList())
        {
            if (quantity == 0)
            {
                break;
            }

            var part = allocation.Give(quantity);
            quantity -= part;
            given.Add(new Release(this, allocation.WarehouseId, allocation.DeliveryId, part));
        }

        return given;
    }
}

/// <summary>A quantity that an order gives back.</summary>
/// <param name="WarehouseId">Where it was reserved; empty when it was not reserved at all.</param>
/// <param name="DeliveryId">The delivery it was on; empty when it had not been put on one.</param>
internal sealed record Release(DemandLine Line, Guid? WarehouseId, Guid? DeliveryId, decimal Quantity);

/// <summary>An order line as it asks for goods or work.</summary>
internal sealed record OrderedLine(
    Guid OrderLineId, int LineNumber, Guid ProductId, string ProductCode, string Description, string Unit, bool IsStocked,
    decimal Quantity, decimal UnitCost, string? WarehouseCode, DateOnly WantedDate, string? Team = null);
