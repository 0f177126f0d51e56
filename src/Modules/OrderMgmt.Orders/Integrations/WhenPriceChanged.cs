using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Orders.Application;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenPriceChanged(IOrdersDb db) : KeepsCopy<PriceChanged, PriceSnapshot>(db.Prices)
{
    protected override Guid IdOf(PriceChanged integrationEvent) => integrationEvent.PriceId;

    protected override PriceSnapshot New(Guid id, PriceChanged integrationEvent) => new() { Id = id, PriceListId = integrationEvent.PriceListId };

    protected override void Apply(PriceSnapshot copy, PriceChanged integrationEvent) => copy.Apply(integrationEvent);
}
