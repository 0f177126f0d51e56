using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Fulfillment.Domain;

/// <summary>A posted document that brings stock in or writes it off: opening stock, receipts, counts, damage, corrections.</summary>
internal sealed class StockAdjustment : AggregateRoot
{
    private readonly List<StockAdjustmentLine> _lines = [];

    private StockAdjustment()
    {
    }

    public StockAdjustment(Guid id, string number, Warehouse warehouse, AdjustmentHeader header, string postedBy, DateTimeOffset at)
    {
        Id = id;
        CreatedAt = at;
        Number = number;
        WarehouseId = warehouse.Id;
        WarehouseCode = warehouse.Code;
        Reason = header.Reason;
        Reference = header.Reference;
        ExternalId = header.ExternalId;
        VendorId = header.Vendor?.Id;
        VendorNumber = header.Vendor?.Number;
        Metadata = header.Metadata;
        PostedBy = postedBy;
        Changed();
    }

    public string Number { get; private set; } = "";

    public Guid WarehouseId { get; private set; }

    public string WarehouseCode { get; private set; } = "";

    public AdjustmentReason Reason { get; private set; }

    public string? Reference { get; private set; }

    public string? ExternalId { get; private set; }

    /// <summary>Whom the goods came from, as it was then: later merges change nothing here.</summary>
    public Guid? VendorId { get; private set; }

    public string? VendorNumber { get; private set; }

    public IReadOnlyDictionary<string, string> Metadata { get; private set; } = new Dictionary<string, string>();

    public string PostedBy { get; private set; } = "";

    public IReadOnlyList<StockAdjustmentLine> Lines => _lines;

    /// <summary>Posts all lines or none; a refusal names the problems of all lines.</summary>
    public void Post(IReadOnlyList<AdjustmentEntry> entries, Stock stock)
    {
        List<Problem> problems = [];
        foreach (var (index, entry) in entries.Index())
        {
            var level = stock.Level(entry.Product.Id, WarehouseId);
            if (entry.Quantity < 0 && -entry.Quantity > level.Available)
            {
                problems.Add(new Problem($"/lines/{index}/quantity", "fulfillment.negative_stock", level.ShortText(-entry.Quantity)));
            }
            else if (entry.Quantity > 0 && CostOf(entry, level) is null)
            {
                problems.Add(new Problem($"/lines/{index}/unitCost", "required", $"{entry.Product.Code} has no cost yet. Give unitCost, or set the product's standard cost."));
            }
            else
            {
                Post(entry, level, stock);
            }
        }

        Refuse(problems);
        if (VendorId is not null)
        {
            Raise(new GoodsWereReceived(this));
        }
    }

    private void Post(AdjustmentEntry entry, StockLevel level, Stock stock)
    {
        var value = entry.Quantity > 0
            ? stock.Receive(level, entry.Quantity, CostOf(entry, level)!.Value)
            : -stock.WriteOff(level, -entry.Quantity);
        _lines.Add(new StockAdjustmentLine(Id, _lines.Count + 1, entry, Rounding.ToUnitCost(value / entry.Quantity), value, CreatedAt));
    }

    private static decimal? CostOf(AdjustmentEntry entry, StockLevel level) =>
        entry.UnitCost ?? (level.UnitCost > 0 ? level.UnitCost : entry.Product.StandardCost > 0 ? entry.Product.StandardCost : null);

    private static void Refuse(List<Problem> problems)
    {
        if (problems.Exists(problem => problem.Code == "required"))
        {
            throw new InvalidRequestException(problems);
        }

        if (problems.Count > 0)
        {
            throw new DomainException("fulfillment.negative_stock", string.Join(" ", problems.Select(problem => problem.Message)), problems);
        }
    }
}

/// <summary>What stands at the head of an adjustment.</summary>
/// <param name="Vendor">Whom the goods came from; only on a receipt.</param>
internal sealed record AdjustmentHeader(
    AdjustmentReason Reason, string? Reference, string? ExternalId, IReadOnlyDictionary<string, string> Metadata, VendorCopy? Vendor = null);

/// <summary>One line to be posted.</summary>
/// <param name="Quantity">Positive in, negative out; never zero.</param>
/// <param name="UnitCost">Cost per unit that comes in; empty = the average, else the standard cost.</param>
internal sealed record AdjustmentEntry(ProductCopy Product, decimal Quantity, decimal? UnitCost);

/// <summary>One posted line.</summary>
internal sealed class StockAdjustmentLine
{
    private StockAdjustmentLine()
    {
    }

    internal StockAdjustmentLine(Guid adjustmentId, int lineNumber, AdjustmentEntry entry, decimal unitCost, decimal value, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        AdjustmentId = adjustmentId;
        LineNumber = lineNumber;
        ProductId = entry.Product.Id;
        ProductCode = entry.Product.Code;
        Quantity = entry.Quantity;
        UnitCost = unitCost;
        Value = value;
    }

    public Guid Id { get; private set; }

    public Guid AdjustmentId { get; private set; }

    public int LineNumber { get; private set; }

    public Guid ProductId { get; private set; }

    public string ProductCode { get; private set; } = "";

    public decimal Quantity { get; private set; }

    public decimal UnitCost { get; private set; }

    public decimal Value { get; private set; }
}

/// <summary>Why stock was adjusted.</summary>
public enum AdjustmentReason
{
    /// <summary>Stock that was there before this system (in only).</summary>
    OpeningStock,

    /// <summary>Goods that came in without a purchase order (in only).</summary>
    Receipt,

    /// <summary>A count found more or less than the books say.</summary>
    Count,

    /// <summary>Goods are no longer usable (out only).</summary>
    Damage,

    /// <summary>An earlier mistake is put right.</summary>
    Correction,
}
