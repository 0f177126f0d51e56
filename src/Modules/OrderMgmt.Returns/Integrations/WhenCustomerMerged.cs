using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Returns.Application;

namespace OrderMgmt.Returns.Integrations;

/// <summary>Returns of a customer that was merged belong to the one that remains.</summary>
internal sealed class WhenCustomerMerged(IReturnsDb db) : IHandle<CustomerMerged>
{
    public async Task HandleAsync(CustomerMerged merged, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var (from, to) = (merged.MergedCustomerId, merged.CustomerId);
        await db.DeliveredOrders.Where(order => order.CustomerId == from).ExecuteUpdateAsync(
            set => set.SetProperty(order => order.CustomerId, to).SetProperty(order => order.Version, order => order.Version + 1), cancellationToken);
        await db.Returns.Where(r => r.CustomerId == from).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.CustomerId, to).SetProperty(r => r.Version, r => r.Version + 1), cancellationToken);
    }
}
