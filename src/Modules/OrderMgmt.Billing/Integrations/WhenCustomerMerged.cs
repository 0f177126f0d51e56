using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Application;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Billing.Integrations;

/// <summary>
/// Documents and payments of a customer that was merged belong to the one that remains; what is written on them stays. The customer
/// is marked first: a payment being written for it meanwhile is waited for, a later one is for the other. Its copies lead to the
/// last of several merges, whatever their order.
/// </summary>
internal sealed class WhenCustomerMerged(IBillingDb db) : IHandle<CustomerMerged>
{
    public async Task HandleAsync(CustomerMerged merged, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var (from, to) = (merged.MergedCustomerId, await db.Customers.SurvivorOfAsync(merged.CustomerId, cancellationToken));
        var marked = await db.Customers.Where(c => c.Id == from || c.MergedIntoId == from)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.MergedIntoId, to), cancellationToken);
        if (marked == 0)
        {
            throw new InvalidOperationException($"Customer {from} is not known yet: its creation has not been handled.");
        }

        await db.BillableOrders.Where(order => order.CustomerId == from).ExecuteUpdateAsync(
            set => set.SetProperty(order => order.CustomerId, to).SetProperty(order => order.Version, order => order.Version + 1), cancellationToken);
        await db.Invoices.Where(invoice => invoice.CustomerId == from).ExecuteUpdateAsync(
            set => set.SetProperty(invoice => invoice.CustomerId, to).SetProperty(invoice => invoice.Version, invoice => invoice.Version + 1), cancellationToken);
        await db.CreditNotes.Where(note => note.CustomerId == from).ExecuteUpdateAsync(
            set => set.SetProperty(note => note.CustomerId, to).SetProperty(note => note.Version, note => note.Version + 1), cancellationToken);
        await db.Payments.Where(payment => payment.CustomerId == from).ExecuteUpdateAsync(
            set => set.SetProperty(payment => payment.CustomerId, to).SetProperty(payment => payment.Version, payment => payment.Version + 1), cancellationToken);
    }
}
