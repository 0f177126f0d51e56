using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.Parties.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Parties.Integrations;

/// <summary>A customer that has paid an order is no new client any more. One that was merged leads to the one that remains.</summary>
internal sealed class WhenOrderClosed(IPartiesDb db) : IHandle<OrderClosed>
{
    public async Task HandleAsync(OrderClosed closed, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var named = db.Customers.Where(c => c.Id == closed.Order.CustomerId).Select(c => c.MergedIntoId ?? c.Id);
        var customer = await db.Customers.AsTracking().SingleOrDefaultAsync(c => named.Contains(c.Id) && c.FirstPaidOrderAt == null, cancellationToken);
        customer?.HavePaid(closed.ClosedAt);
    }
}
