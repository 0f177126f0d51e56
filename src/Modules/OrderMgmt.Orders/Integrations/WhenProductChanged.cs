using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Orders.Application;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenProductChanged(IOrdersDb db) : KeepsCopy<ProductChanged, ProductSnapshot>(db.Products)
{
    protected override ProductSnapshot New(Guid id, ProductChanged integrationEvent) => new() { Id = id };

    protected override void Apply(ProductSnapshot copy, ProductChanged integrationEvent) => copy.Apply(integrationEvent);
}
