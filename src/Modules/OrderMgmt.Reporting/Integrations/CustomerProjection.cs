using OrderMgmt.Contracts.Billing;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Integrations;

/// <summary>Keeps customers' names and their last payment, and gives all that is known of a merged customer to the one that remains.</summary>
internal sealed class CustomerProjection(IReadModels models, ProfitLedger profit)
{
    public void Register(Routes routes) => routes
        .On<CustomerChanged>(Changed)
        .On<CustomerMerged>(Merged)
        .On<PaymentReceived>(Paid);

    private async Task Changed(CustomerChanged e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var customer = await models.FindAsync<CustomerSummary>(cancellationToken, e.CustomerId);
        if (customer is null)
        {
            models.Add(customer = new CustomerSummary { Id = e.CustomerId });
        }
        else if (e.Version < customer.Version)
        {
            return;
        }
        else if (e.Name != customer.Name)
        {
            await profit.RenameAsync(e.CustomerId, e.Name, cancellationToken);
        }

        customer.Version = e.Version;
        customer.Number = e.Number;
        customer.Name = e.Name;
    }

    /// <summary>The one that remains may itself have been merged meanwhile, when this event had to be tried again.</summary>
    private async Task Merged(CustomerMerged e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        await profit.FlushAsync(cancellationToken);
        await models.MoveAsync(e.MergedCustomerId, await models.SurvivorOfAsync(e.CustomerId, cancellationToken), cancellationToken);
        var survivor = await models.CustomerAsync(e.CustomerId, cancellationToken);
        var ended = await models.FindOrAddAsync(e.MergedCustomerId, () => new CustomerSummary { Id = e.MergedCustomerId }, cancellationToken);
        survivor.Absorb(ended);
        await profit.MoveAsync(ended, survivor, cancellationToken);
    }

    private async Task Paid(PaymentReceived e, EventEnvelope envelope, CancellationToken cancellationToken) =>
        (await models.CustomerAsync(e.Payment.CustomerId, cancellationToken)).PaidOn(e.Payment.ReceivedDate);
}
