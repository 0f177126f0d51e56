namespace OrderMgmt.Orders.Domain;

/// <summary>Where a price comes from.</summary>
public enum PriceSourceKind
{
    /// <summary>Given by whoever captured the line.</summary>
    Manual,

    /// <summary>A price list.</summary>
    PriceList,

    /// <summary>The product's list price.</summary>
    ListPrice,
}

/// <summary>Where the price of a line comes from; copied on to it, so that it can be told when the list has long changed.</summary>
internal sealed record PriceSource(
    PriceSourceKind Kind, Guid? PriceListId = null, string? PriceListCode = null, Guid? PriceId = null, decimal? MinQuantity = null, decimal? DiscountPercent = null);
