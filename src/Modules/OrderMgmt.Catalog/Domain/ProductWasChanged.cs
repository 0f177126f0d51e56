using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Domain;

/// <summary>A product was created, or anything about it changed.</summary>
internal sealed record ProductWasChanged(Product Product) : IDomainEvent;
