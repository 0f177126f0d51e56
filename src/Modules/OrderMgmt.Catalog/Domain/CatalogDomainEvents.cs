using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Domain;

/// <summary>A product was created, or anything about it changed.</summary>
internal sealed record ProductWasChanged(Product Product) : IDomainEvent;

internal sealed record UnitWasChanged(UnitOfMeasure Unit) : IDomainEvent;

internal sealed record TaxCategoryWasChanged(TaxCategory TaxCategory) : IDomainEvent;

internal sealed record PriceListWasChanged(PriceList PriceList) : IDomainEvent;

internal sealed record PriceListWasRemoved(PriceList PriceList) : IDomainEvent;

internal sealed record PriceWasChanged(PriceLine Line) : IDomainEvent;

internal sealed record PriceWasRemoved(PriceLine Line) : IDomainEvent;

internal sealed record VendorItemWasChanged(VendorItem Item) : IDomainEvent;

internal sealed record VendorItemWasRemoved(VendorItem Item) : IDomainEvent;
