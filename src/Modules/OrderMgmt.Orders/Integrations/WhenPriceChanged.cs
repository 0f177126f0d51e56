using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Orders.Application;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenPriceChanged(IOrdersDb db) : IHandle<PriceChanged>
{
    public async Task HandleAsync(PriceChanged integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var snapshot = await db.Prices.FindAsync([integrationEvent.PriceId], cancellationToken);
        if (snapshot is null)
        {
            snapshot = new PriceSnapshot { Id = integrationEvent.PriceId, PriceListId = integrationEvent.PriceListId };
            db.Prices.Add(snapshot);
        }

        snapshot.Apply(integrationEvent);
    }
}
