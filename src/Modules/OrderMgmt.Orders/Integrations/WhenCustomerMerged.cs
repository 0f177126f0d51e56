using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Orders.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

/// <summary>
/// Orders of a customer that was merged belong to the one that remains; name, number and terms stay as they were copied.
/// Exposure now counts together, so an order on hold may go.
/// </summary>
internal sealed class WhenCustomerMerged(IOrdersDb db, CreditCheck credit) : IHandle<CustomerMerged>
{
    public async Task HandleAsync(CustomerMerged merged, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        await db.Orders.Where(order => order.CustomerId == merged.MergedCustomerId).ExecuteUpdateAsync(
            set => set.SetProperty(order => order.CustomerId, merged.CustomerId).SetProperty(order => order.Version, order => order.Version + 1), cancellationToken);
        await foreach (var customer in db.Customers.AsTracking()
            .Where(c => c.Id == merged.MergedCustomerId || c.MergedIntoId == merged.MergedCustomerId).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            customer.MergedIntoId = merged.CustomerId;
        }

        await credit.ReleaseAsync(merged.CustomerId, cancellationToken);
    }
}
