using OrderMgmt.Contracts.Parties;
using OrderMgmt.Orders.Application;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenCustomerChanged(IOrdersDb db, CreditCheck credit) : IHandle<CustomerChanged>
{
    public async Task HandleAsync(CustomerChanged integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var snapshot = await db.Customers.FindAsync([integrationEvent.CustomerId], cancellationToken);
        if (snapshot is null)
        {
            snapshot = new CustomerSnapshot { Id = integrationEvent.CustomerId };
            db.Customers.Add(snapshot);
        }

        snapshot.Apply(integrationEvent);
        await credit.ReleaseAsync(snapshot.Id, cancellationToken);
    }
}
