using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Returns.Application;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.Returns.Integrations;

/// <summary>Returns of a customer that was merged belong to the one that remains, the last one of several merges.</summary>
internal sealed class WhenCustomerMerged(IReturnsDb db) : IHandle<CustomerMerged>
{
    public async Task HandleAsync(CustomerMerged merged, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var (from, to) = (merged.MergedCustomerId, await db.SurvivorOfAsync(merged.CustomerId, cancellationToken));
        var earlier = await db.MergedCustomers.AsTracking().Where(customer => customer.Id == from || customer.SurvivorId == from).ToListAsync(cancellationToken);
        earlier.ForEach(customer => customer.SurvivorId = to);
        if (!earlier.Exists(customer => customer.Id == from))
        {
            db.MergedCustomers.Add(new MergedCustomer { Id = from, SurvivorId = to });
        }

        await db.DeliveredOrders.Where(order => order.CustomerId == from).ExecuteUpdateAsync(
            set => set.SetProperty(order => order.CustomerId, to).SetProperty(order => order.Version, order => order.Version + 1), cancellationToken);
        await db.Returns.Where(r => r.CustomerId == from).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.CustomerId, to).SetProperty(r => r.Version, r => r.Version + 1), cancellationToken);
    }
}
