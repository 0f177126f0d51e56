using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Fulfillment.Integrations;

internal sealed class WhenProductChanged(IFulfillmentDb db) : KeepsCopy<ProductChanged, ProductCopy>(db.Products)
{
    protected override ProductCopy New(Guid id, ProductChanged integrationEvent) => new() { Id = id };

    protected override void Apply(ProductCopy copy, ProductChanged integrationEvent) => copy.Apply(integrationEvent);
}
