using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Fulfillment.Domain;

/// <summary>One line of the append-only stock ledger: never changed, never deleted. A level is the sum of its movements.</summary>
internal sealed class StockMovement
{
    private StockMovement()
    {
    }

    internal StockMovement(StockLevel level, StockBucket bucket, MovementCause cause, decimal quantity, decimal value, StockDocument document, Guid? orderLineId, DateTimeOffset at)
    {
        LevelId = level.Id;
        ProductId = level.ProductId;
        ProductCode = level.ProductCode;
        WarehouseId = level.WarehouseId;
        WarehouseCode = level.WarehouseCode;
        Bucket = bucket;
        Cause = cause;
        Quantity = quantity;
        Value = value;
        UnitCost = Rounding.ToUnitCost(value / quantity);
        DocumentId = document.Id;
        DocumentNumber = document.Number;
        Actor = document.Actor;
        OrderLineId = orderLineId;
        At = at;
    }

    /// <summary>Order of posting.</summary>
    public long Id { get; private set; }

    public Guid LevelId { get; private set; }

    public Guid ProductId { get; private set; }

    public string ProductCode { get; private set; } = "";

    public Guid WarehouseId { get; private set; }

    public string WarehouseCode { get; private set; } = "";

    public StockBucket Bucket { get; private set; }

    public MovementCause Cause { get; private set; }

    /// <summary>Positive in, negative out.</summary>
    public decimal Quantity { get; private set; }

    /// <summary>Cost per unit at which it moved, in base currency.</summary>
    public decimal UnitCost { get; private set; }

    /// <summary>Signed like the quantity, in base currency.</summary>
    public decimal Value { get; private set; }

    public Guid DocumentId { get; private set; }

    public string DocumentNumber { get; private set; } = "";

    /// <summary>The order line it left for or came back from.</summary>
    public Guid? OrderLineId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string Actor { get; private set; } = "";
}

/// <summary>The document behind a change of stock, and who brought it.</summary>
/// <param name="Cause">What happened, in the words of the event feed: <c>adjustment</c>, <c>shipment</c>, <c>return</c>, <c>allocation</c>, <c>cancellation</c>, <c>reopening</c>.</param>
internal sealed record StockDocument(Guid Id, string Number, string Cause, string Actor);

/// <summary>Which part of the stock moved.</summary>
public enum StockBucket
{
    /// <summary>Sellable goods.</summary>
    OnHand,

    /// <summary>Goods that must not be sold.</summary>
    Quarantined,
}

/// <summary>Why stock moved.</summary>
public enum MovementCause
{
    /// <summary>An inventory adjustment: opening stock, receipt, count, damage, correction.</summary>
    Adjustment,

    /// <summary>A delivery left the warehouse.</summary>
    Shipment,

    /// <summary>A customer sent goods back.</summary>
    Return,
}
