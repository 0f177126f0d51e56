using OrderMgmt.Contracts.Billing;
using OrderMgmt.Orders.Application;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenExchangeRateChanged(IOrdersDb db) : IHandle<ExchangeRateChanged>
{
    public async Task HandleAsync(ExchangeRateChanged integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var snapshot = await db.ExchangeRates.FindAsync([integrationEvent.ExchangeRateId], cancellationToken);
        if (snapshot is null)
        {
            snapshot = new ExchangeRateSnapshot { Id = integrationEvent.ExchangeRateId };
            db.ExchangeRates.Add(snapshot);
        }

        snapshot.Apply(integrationEvent);
    }
}
