using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Fulfillment.Domain;

/// <summary>One decision about an order line: reserved at a warehouse, or short. It stays as the explanation when what it reserved has left.</summary>
internal sealed class Allocation
{
    private Allocation()
    {
    }

    /// <summary>A quantity reserved at a warehouse.</summary>
    internal Allocation(DemandLine line, AllocationPick pick, DateTimeOffset at)
        : this(line, AllocationOutcome.Reserved, pick.Quantity, pick.Reason, at)
    {
        WarehouseId = pick.Level.WarehouseId;
        WarehouseCode = pick.Level.WarehouseCode;
        Reserved = pick.Quantity;
    }

    /// <summary>A quantity that could not be served.</summary>
    internal Allocation(DemandLine line, decimal missing, string reason, DateTimeOffset at)
        : this(line, AllocationOutcome.Backordered, missing, reason, at)
    {
    }

    private Allocation(DemandLine line, AllocationOutcome outcome, decimal quantity, string reason, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        CreatedAt = at;
        OrderId = line.OrderId;
        OrderLineId = line.Id;
        ProductId = line.ProductId;
        Outcome = outcome;
        Quantity = quantity;
        Reason = reason.AtMost(500);
    }

    public Guid Id { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public Guid OrderId { get; private set; }

    public Guid OrderLineId { get; private set; }

    public Guid ProductId { get; private set; }

    /// <summary>The line it decides about; loaded by lists only.</summary>
    public DemandLine? Line { get; private set; }

    public AllocationOutcome Outcome { get; private set; }

    public Guid? WarehouseId { get; private set; }

    public string? WarehouseCode { get; private set; }

    /// <summary>The quantity decided about.</summary>
    public decimal Quantity { get; private set; }

    /// <summary>What is still held of it: shrinks with shipment and cancellation.</summary>
    public decimal Reserved { get; private set; }

    /// <summary>The delivery that what is held will leave with, or left with.</summary>
    public Guid? DeliveryId { get; private set; }

    public string Reason { get; private set; } = "";

    internal void PutOn(Guid deliveryId) => DeliveryId = deliveryId;

    /// <summary>Gives up to <paramref name="atMost"/> of what is held away. Returns how much.</summary>
    internal decimal Give(decimal atMost)
    {
        var given = Math.Min(atMost, Reserved);
        Reserved -= given;
        return given;
    }
}

/// <summary>What an allocation decided.</summary>
public enum AllocationOutcome
{
    /// <summary>The quantity was reserved at a warehouse.</summary>
    Reserved,

    /// <summary>No warehouse could serve the quantity; it waits in the backorder queue.</summary>
    Backordered,
}
