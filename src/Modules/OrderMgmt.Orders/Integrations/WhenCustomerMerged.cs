using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Orders.Application;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

/// <summary>
/// Orders of a customer that was merged belong to the one that remains; name, number and terms stay as they were copied.
/// They are held as the one that remains is; exposure now counts together, so an order on hold may go. The customer is marked first: an order being written for it meanwhile
/// is waited for, a later one is for the other. Its copies lead to the last of several merges, whatever their order.
/// Its recurring orders are the other's from then on, by name and number, too.
/// </summary>
internal sealed class WhenCustomerMerged(IOrdersDb db, CustomerHolds holds) : IHandle<CustomerMerged>
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

        await db.Orders.Where(order => order.CustomerId == from).ExecuteUpdateAsync(
            set => set.SetProperty(order => order.CustomerId, to).SetProperty(order => order.Version, order => order.Version + 1), cancellationToken);
        var survivor = await db.Customers.AsNoTracking().SingleAsync(c => c.Id == to, cancellationToken);
        await db.RecurringOrders.Where(recurring => recurring.CustomerId == from).ExecuteUpdateAsync(
            set => set.SetProperty(recurring => recurring.CustomerId, to).SetProperty(recurring => recurring.CustomerNumber, survivor.Number)
                .SetProperty(recurring => recurring.CustomerName, survivor.Name).SetProperty(recurring => recurring.Version, recurring => recurring.Version + 1),
            cancellationToken);
        await holds.FollowAsync(to, cancellationToken);
    }
}
