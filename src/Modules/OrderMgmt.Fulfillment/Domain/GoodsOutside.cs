using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Fulfillment.Domain;

/// <summary>Goods of an order line that left a warehouse and have not come back, with the value they left with.</summary>
internal sealed class GoodsOutside(Guid orderLineId, Guid productId, Guid warehouseId, decimal quantity, decimal value)
{
    public Guid OrderLineId { get; } = orderLineId;

    public Guid ProductId { get; } = productId;

    public Guid WarehouseId { get; } = warehouseId;

    public decimal Quantity { get; private set; } = quantity;

    public decimal Value { get; private set; } = value;

    /// <summary>Takes up to <paramref name="atMost"/> back with its share of the value; the last unit takes all that is left.</summary>
    public (decimal Quantity, decimal Value) Take(decimal atMost)
    {
        var taken = Math.Min(atMost, Quantity);
        var share = taken == Quantity ? Value : Rounding.ToUnitCost(Value * taken / Quantity);
        Quantity -= taken;
        Value -= share;
        return (taken, share);
    }
}
