using OrderMgmt.Contracts.Billing;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Integrations;

/// <summary>Keeps customers' names and their last payment.</summary>
internal sealed class CustomerProjection(IReadModels models)
{
    public void Register(Routes routes) => routes
        .On<CustomerChanged>(Changed)
        .On<PaymentReceived>(Paid);

    private async Task Changed(CustomerChanged e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var customer = await models.FindOrAddAsync(e.CustomerId, () => new CustomerSummary { Id = e.CustomerId }, cancellationToken);
        if (e.Version >= customer.Version)
        {
            customer.Version = e.Version;
            customer.Number = e.Number;
            customer.Name = e.Name;
        }
    }

    private async Task Paid(PaymentReceived e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var customerId = e.Payment.CustomerId;
        var customer = await models.FindOrAddAsync(customerId, () => new CustomerSummary { Id = customerId }, cancellationToken);
        if (customer.LastPaymentDate is not { } last || last < e.Payment.ReceivedDate)
        {
            customer.LastPaymentDate = e.Payment.ReceivedDate;
        }
    }
}
