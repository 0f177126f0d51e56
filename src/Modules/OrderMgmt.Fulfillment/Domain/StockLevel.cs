using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Fulfillment.Domain;

/// <summary>
/// How much of a product is at a warehouse and what it is worth. Changed through <see cref="Stock"/> only, which writes
/// the ledger along with it.
/// </summary>
internal sealed class StockLevel : AggregateRoot
{
    /// <summary>Quantities and values beyond it no longer fit their columns with all decimals.</summary>
    public const decimal Limit = 1_000_000_000_000m;

    private StockLevel()
    {
    }

    public StockLevel(Guid productId, string productCode, Guid warehouseId, string warehouseCode, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        CreatedAt = at;
        ProductId = productId;
        ProductCode = productCode;
        WarehouseId = warehouseId;
        WarehouseCode = warehouseCode;
    }

    public Guid ProductId { get; private set; }

    public string ProductCode { get; private set; } = "";

    public Guid WarehouseId { get; private set; }

    public string WarehouseCode { get; private set; } = "";

    /// <summary>Sellable goods that are there, reserved ones included.</summary>
    public decimal OnHand { get; private set; }

    /// <summary>Promised to orders and not yet shipped.</summary>
    public decimal Reserved { get; private set; }

    public decimal Available => OnHand - Reserved;

    /// <summary>Goods that are there but must not be sold.</summary>
    public decimal Quarantined { get; private set; }

    /// <summary>Moving average: value ÷ on hand; the last one while nothing is on hand.</summary>
    public decimal UnitCost { get; private set; }

    /// <summary>Value of what is on hand.</summary>
    public decimal Value { get; private set; }

    public decimal QuarantinedValue { get; private set; }

    /// <summary>Promises part of what is available.</summary>
    internal void Reserve(decimal quantity)
    {
        Reserved += quantity <= Available ? quantity : throw NegativeStock(quantity);
        Changed();
    }

    /// <summary>Takes back a promise.</summary>
    internal void Release(decimal quantity)
    {
        Reserved -= quantity <= Reserved ? quantity : throw new InvalidOperationException($"{quantity} of {ProductCode} can't be released: {Reserved} reserved.");
        Changed();
    }

    /// <summary>Goods arrive and move the average.</summary>
    internal void Receive(decimal quantity, decimal value)
    {
        OnHand = Within(OnHand + quantity);
        Value = Within(Value + value);
        Average();
    }

    /// <summary>Goods leave at the average. Returns the value that leaves; with the last unit that is all there is, so no dust remains.</summary>
    internal decimal Issue(decimal quantity)
    {
        if (quantity > Available)
        {
            throw NegativeStock(quantity);
        }

        var value = quantity == OnHand ? Value : Rounding.ToUnitCost(Value * quantity / OnHand);
        OnHand -= quantity;
        Value -= value;
        Average();
        return value;
    }

    /// <summary>Goods arrive that must not be sold.</summary>
    internal void Quarantine(decimal quantity, decimal value)
    {
        Quarantined = Within(Quarantined + quantity);
        QuarantinedValue = Within(QuarantinedValue + value);
        Changed();
    }

    /// <summary>Tells others of all levels that changed together with this one.</summary>
    internal void Tell(Stock stock) => Raise(new StockWasChanged(stock));

    internal DomainException NegativeStock(decimal quantity) => new("fulfillment.negative_stock", ShortText(quantity));

    internal string ShortText(decimal quantity) =>
        $"{Rounding.Pad(quantity, 0)} of {ProductCode} can't leave {WarehouseCode}: {Rounding.Pad(Available, 0)} available "
        + $"({Rounding.Pad(OnHand, 0)} on hand, {Rounding.Pad(Reserved, 0)} reserved). Lower the quantity or receive stock first.";

    private void Average()
    {
        UnitCost = OnHand == 0 ? UnitCost : Rounding.ToUnitCost(Value / OnHand);
        Changed();
    }

    private decimal Within(decimal amount) => amount <= Limit
        ? amount
        : throw new DomainException("fulfillment.stock_too_large", $"{ProductCode} at {WarehouseCode} would exceed {Limit:0} in quantity or value. Correct the quantity or the unit cost.");
}
