using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Fulfillment.Integrations;

/// <summary>Stops what is confirmed already; an order that is held before comes here when it is released.</summary>
internal sealed class WhenOrderHeld(IFulfillmentDb db) : IHandle<OrderHeld>
{
    public async Task HandleAsync(OrderHeld held, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        if (await db.Demands.AsTracking().SingleOrDefaultAsync(demand => demand.Id == held.Order.OrderId, cancellationToken) is { } demand)
        {
            demand.Hold(held.Text);
        }
    }
}
