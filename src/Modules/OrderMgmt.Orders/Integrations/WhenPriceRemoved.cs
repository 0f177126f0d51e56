using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Orders.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenPriceRemoved(IOrdersDb db) : IHandle<PriceRemoved>
{
    public async Task HandleAsync(PriceRemoved integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        if (await db.Prices.FindAsync([integrationEvent.PriceId], cancellationToken) is { } price)
        {
            db.Prices.Remove(price);
        }
    }
}
