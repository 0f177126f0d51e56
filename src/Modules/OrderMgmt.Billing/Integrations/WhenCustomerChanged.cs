using OrderMgmt.Billing.Application;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Billing.Integrations;

/// <summary>Keeps the copy by which a payment names its payer.</summary>
internal sealed class WhenCustomerChanged(IBillingDb db) : IHandle<CustomerChanged>
{
    public async Task HandleAsync(CustomerChanged changed, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var customer = await db.Customers.FindAsync([changed.CustomerId], cancellationToken);
        if (customer is null)
        {
            customer = new CustomerCopy { Id = changed.CustomerId };
            db.Customers.Add(customer);
        }

        customer.Refresh(changed.Version, changed.Number, changed.Name);
    }
}
