using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Orders.Application;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenPriceListChanged(IOrdersDb db) : IHandle<PriceListChanged>
{
    public async Task HandleAsync(PriceListChanged integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var snapshot = await db.PriceLists.FindAsync([integrationEvent.PriceListId], cancellationToken);
        if (snapshot is null)
        {
            snapshot = new PriceListSnapshot { Id = integrationEvent.PriceListId };
            db.PriceLists.Add(snapshot);
        }

        snapshot.Apply(integrationEvent);
    }
}
