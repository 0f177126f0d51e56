using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Orders.Application;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenUnitChanged(IOrdersDb db) : IHandle<UnitChanged>
{
    public async Task HandleAsync(UnitChanged integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var snapshot = await db.Units.FindAsync([integrationEvent.UnitId], cancellationToken);
        if (snapshot is null)
        {
            snapshot = new UnitSnapshot { Id = integrationEvent.UnitId };
            db.Units.Add(snapshot);
        }

        snapshot.Apply(integrationEvent);
    }
}
