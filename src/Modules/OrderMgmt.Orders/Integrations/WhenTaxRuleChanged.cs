using OrderMgmt.Contracts.Billing;
using OrderMgmt.Orders.Application;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenTaxRuleChanged(IOrdersDb db) : IHandle<TaxRuleChanged>
{
    public async Task HandleAsync(TaxRuleChanged integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var snapshot = await db.TaxRules.FindAsync([integrationEvent.TaxRuleId], cancellationToken);
        if (snapshot is null)
        {
            snapshot = new TaxRuleSnapshot { Id = integrationEvent.TaxRuleId };
            db.TaxRules.Add(snapshot);
        }

        snapshot.Apply(integrationEvent);
    }
}
