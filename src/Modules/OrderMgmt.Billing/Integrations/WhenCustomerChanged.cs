using OrderMgmt.Billing.Application;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Billing.Integrations;

/// <summary>Keeps the copy by which a payment names its payer.</summary>
internal sealed class WhenCustomerChanged(IBillingDb db) : KeepsCopy<CustomerChanged, CustomerCopy>(db.Customers)
{
    protected override CustomerCopy New(Guid id, CustomerChanged integrationEvent) => new() { Id = id };

    protected override void Apply(CustomerCopy copy, CustomerChanged integrationEvent) => copy.Refresh(integrationEvent.Version, integrationEvent.Number, integrationEvent.Name);
}
