using Microsoft.EntityFrameworkCore;
using OrderMgmt.Fulfillment.Domain;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Stops a confirmed order, and tells so on what would leave or begin next.</summary>
internal sealed class OrderStop(IFulfillmentDb db)
{
    /// <summary>Stops the order, or lets it go on when there is no reason.</summary>
    public async Task SetAsync(Guid orderId, string? reason, CancellationToken cancellationToken)
    {
        if (await db.Demands.AsTracking().SingleOrDefaultAsync(demand => demand.Id == orderId, cancellationToken) is not { } demand)
        {
            return;
        }

        demand.Hold(reason);
        var ready = await db.Deliveries.AsTracking().Where(delivery => delivery.OrderId == orderId && delivery.Status == DeliveryStatus.Ready).ToListAsync(cancellationToken);
        ready.ForEach(delivery => delivery.Hold(reason));
        var open = await db.WorkOrders.AsTracking().Where(work => work.OrderId == orderId && work.Status == WorkOrderStatus.Open).ToListAsync(cancellationToken);
        open.ForEach(work => work.Hold(reason));
    }
}
