namespace OrderMgmt.Contracts.Catalog;

/// <summary>A price list was created or changed; carries its whole state beside its lines.</summary>
/// <param name="CustomerId">The only customer it is for; with neither customer nor group it is for all.</param>
/// <param name="CustomerGroupId">The only customer group it is for.</param>
/// <param name="Priority">The higher one wins among lists for the same audience.</param>
/// <param name="ValidFrom">First day; empty = always.</param>
/// <param name="ValidTo">First day on which it no longer holds; empty = for good.</param>
[WireName("catalog.price-list-changed.v1")]
public sealed record PriceListChanged(
    Guid PriceListId, int Version, string Code, string Name, string Currency, Guid? CustomerId, Guid? CustomerGroupId, int Priority,
    DateOnly? ValidFrom, DateOnly? ValidTo, bool Active) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => PriceListId;
}

/// <summary>A price list was removed with all its lines.</summary>
[WireName("catalog.price-list-removed.v1")]
public sealed record PriceListRemoved(Guid PriceListId) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => PriceListId;
}

/// <summary>A price from a quantity on.</summary>
/// <param name="MinQuantity">From this quantity, in the line's unit.</param>
/// <param name="Price">Per unit, without tax; or give a percent.</param>
/// <param name="DiscountPercent">Below the general price.</param>
public sealed record PriceBreak(decimal MinQuantity, decimal? Price, decimal? DiscountPercent);

/// <summary>A line of a price list was added or changed; carries its whole state.</summary>
/// <param name="ProductId">Empty = all products.</param>
/// <param name="Unit">The unit its prices and quantities are in; empty with all products: the ordered one.</param>
[WireName("catalog.price-changed.v1")]
public sealed record PriceChanged(
    Guid PriceId, int Version, Guid PriceListId, Guid? ProductId, string? Unit, DateOnly? ValidFrom, DateOnly? ValidTo, IReadOnlyList<PriceBreak> Breaks) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => PriceListId;
}

/// <summary>A line of a price list was removed.</summary>
[WireName("catalog.price-removed.v1")]
public sealed record PriceRemoved(Guid PriceId, Guid PriceListId) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => PriceListId;
}
