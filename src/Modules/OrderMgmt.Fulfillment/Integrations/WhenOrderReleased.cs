using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Fulfillment.Integrations;

/// <summary>What was stopped may leave again.</summary>
internal sealed class WhenOrderReleased(IFulfillmentDb db) : IHandle<OrderReleased>
{
    public async Task HandleAsync(OrderReleased released, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        if (await db.Demands.AsTracking().SingleOrDefaultAsync(demand => demand.Id == released.Order.OrderId, cancellationToken) is { } demand)
        {
            demand.Release();
        }
    }
}
