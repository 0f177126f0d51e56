using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Orders.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenPriceListRemoved(IOrdersDb db) : IHandle<PriceListRemoved>
{
    public async Task HandleAsync(PriceListRemoved integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        // What this batch has added before must be in the table, to be deleted with the rest.
        await db.SaveChangesAsync(cancellationToken);
        await db.Prices.Where(price => price.PriceListId == integrationEvent.PriceListId).ExecuteDeleteAsync(cancellationToken);
        if (await db.PriceLists.FindAsync([integrationEvent.PriceListId], cancellationToken) is { } list)
        {
            db.PriceLists.Remove(list);
        }
    }
}
