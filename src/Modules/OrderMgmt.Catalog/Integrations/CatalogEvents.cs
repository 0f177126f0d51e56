using OrderMgmt.Catalog.Domain;
using OrderMgmt.Contracts;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Catalog.Integrations;

/// <summary>What others are told of products.</summary>
internal sealed class CatalogEvents : IEventMap
{
    public IIntegrationEvent? Map(IDomainEvent domainEvent) => domainEvent switch
    {
        ProductWasChanged(var product) => new ProductChanged(
            product.Id, product.Version, product.Code, product.Name, product.Kind.ToText(), product.Unit, product.TaxCategory, product.Status.ToText(),
            product.StandardCost, product.ListPrice, product.Currency),
        _ => null,
    };
}
