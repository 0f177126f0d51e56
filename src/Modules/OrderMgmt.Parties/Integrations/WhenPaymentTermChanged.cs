using OrderMgmt.Contracts.Billing;
using OrderMgmt.Parties.Application;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Parties.Integrations;

/// <summary>Keeps the copy of payment terms that customers and vendors are checked against.</summary>
internal sealed class WhenPaymentTermChanged(IPartiesDb db) : IHandle<PaymentTermChanged>
{
    public async Task HandleAsync(PaymentTermChanged integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        if (await db.PaymentTerms.FindAsync([integrationEvent.PaymentTermId], cancellationToken) is { } copy)
        {
            copy.Update(integrationEvent.Version, integrationEvent.Code);
        }
        else
        {
            db.PaymentTerms.Add(new PaymentTermCopy(integrationEvent.PaymentTermId, integrationEvent.Version, integrationEvent.Code));
        }
    }
}
