using OrderMgmt.Contracts.Billing;
using OrderMgmt.Parties.Application;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Parties.Integrations;

/// <summary>Keeps the copy of payment terms that customers and vendors are checked against.</summary>
internal sealed class WhenPaymentTermChanged(IPartiesDb db) : KeepsCopy<PaymentTermChanged, PaymentTermCopy>(db.PaymentTerms)
{
    protected override PaymentTermCopy New(Guid id, PaymentTermChanged integrationEvent) => new(id, integrationEvent.Version, integrationEvent.Code);

    protected override void Apply(PaymentTermCopy copy, PaymentTermChanged integrationEvent) => copy.Update(integrationEvent.Version, integrationEvent.Code);
}
