namespace OrderMgmt.Contracts.Catalog;

/// <summary>A unit of measure was created or changed; carries its whole state.</summary>
/// <param name="BaseUnit">The unit it is converted into; empty = none.</param>
/// <param name="Factor">How many of the base unit one of it is.</param>
[WireName("catalog.unit-changed.v1")]
public sealed record UnitChanged(Guid UnitId, int Version, string Code, string Name, string? BaseUnit, decimal? Factor) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => UnitId;
}

/// <summary>A tax category was created or changed; carries its whole state.</summary>
[WireName("catalog.tax-category-changed.v1")]
public sealed record TaxCategoryChanged(Guid TaxCategoryId, int Version, string Code, string Name) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => TaxCategoryId;
}

/// <summary>What a vendor charges from a quantity on.</summary>
public sealed record CostBreak(decimal MinQuantity, decimal UnitCost);

/// <summary>What a vendor offers of a product was added or changed; carries its whole state.</summary>
/// <param name="VendorCode">The vendor's own code of the product.</param>
/// <param name="LeadTimeDays">Days from order to receipt; empty = not known.</param>
/// <param name="MinQuantity">The least it sells at once; 0 = any quantity.</param>
/// <param name="CostBreaks">Cost per unit of the product in <paramref name="Currency"/>, by rising quantity.</param>
[WireName("catalog.vendor-item-changed.v1")]
public sealed record VendorItemChanged(
    Guid VendorItemId, int Version, Guid ProductId, string ProductCode, Guid VendorId, string VendorNumber, string? VendorCode, string Currency,
    int? LeadTimeDays, decimal MinQuantity, IReadOnlyList<CostBreak> CostBreaks) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => ProductId;
}

/// <summary>A vendor no longer offers a product.</summary>
[WireName("catalog.vendor-item-removed.v1")]
public sealed record VendorItemRemoved(Guid VendorItemId, Guid ProductId, Guid VendorId) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => ProductId;
}
