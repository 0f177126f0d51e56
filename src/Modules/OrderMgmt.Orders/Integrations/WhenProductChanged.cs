using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Orders.Application;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenProductChanged(IOrdersDb db) : IHandle<ProductChanged>
{
    public async Task HandleAsync(ProductChanged integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var snapshot = await db.Products.FindAsync([integrationEvent.ProductId], cancellationToken);
        if (snapshot is null)
        {
            snapshot = new ProductSnapshot { Id = integrationEvent.ProductId };
            db.Products.Add(snapshot);
        }

        snapshot.Apply(integrationEvent);
    }
}
