using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Orders.Application;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenPriceListChanged(IOrdersDb db) : KeepsCopy<PriceListChanged, PriceListSnapshot>(db.PriceLists)
{
    protected override PriceListSnapshot New(Guid id, PriceListChanged integrationEvent) => new() { Id = id };

    protected override void Apply(PriceListSnapshot copy, PriceListChanged integrationEvent) => copy.Apply(integrationEvent);
}
