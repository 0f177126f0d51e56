using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Domain;

/// <summary>The prices of one product (or of all) on one list, in one unit, for a period, by quantity.</summary>
internal sealed class PriceLine : AggregateRoot
{
    private PriceLine()
    {
    }

    public PriceLine(Guid priceListId, PriceKey key, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        CreatedAt = now;
        PriceListId = priceListId;
        ProductId = key.ProductId;
        ProductCode = key.ProductCode;
        Unit = key.Unit;
        ValidFrom = key.ValidFrom;
    }

    public Guid PriceListId { get; private init; }

    /// <summary>Empty = all products.</summary>
    public Guid? ProductId { get; private set; }

    public string? ProductCode { get; private set; }

    /// <summary>Unit of its prices and quantities; empty with all products.</summary>
    public string? Unit { get; private set; }

    public DateOnly? ValidFrom { get; private set; }

    /// <summary>First day on which it no longer holds.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>By rising quantity.</summary>
    public IReadOnlyList<Break> Breaks { get; private set; } = [];

    public Period Validity => new(ValidFrom, ValidTo);

    public PriceKey Key => new(ProductId, ProductCode, Unit, ValidFrom);

    public void Change(PriceKey key, DateOnly? validTo, IReadOnlyList<Break> breaks)
    {
        ProductId = key.ProductId;
        ProductCode = key.ProductCode;
        Unit = key.Unit;
        ValidFrom = key.ValidFrom;
        ValidTo = validTo;
        Breaks = breaks;
        Raise(new PriceWasChanged(this));
    }

    /// <summary>Called before it is deleted; documents keep the prices they took.</summary>
    public void Remove() => Raise(new PriceWasRemoved(this));
}

/// <summary>What names a line within its list.</summary>
internal sealed record PriceKey(Guid? ProductId, string? ProductCode, string? Unit, DateOnly? ValidFrom);

/// <summary>A price from a quantity on: a fixed one, or a percent below the general price.</summary>
internal sealed record Break(decimal MinQuantity, decimal? Price, decimal? DiscountPercent);
