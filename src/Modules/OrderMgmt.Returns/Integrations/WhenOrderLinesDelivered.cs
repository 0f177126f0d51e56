using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Returns.Application;

namespace OrderMgmt.Returns.Integrations;

/// <summary>What was delivered may be returned from now on.</summary>
internal sealed class WhenOrderLinesDelivered(IReturnsDb db) : IHandle<OrderLinesDelivered>
{
    public async Task HandleAsync(OrderLinesDelivered integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await db.DeliveredOrders.AsTracking().SingleAsync(known => known.Id == integrationEvent.OrderId, cancellationToken);
        foreach (var line in integrationEvent.Lines)
        {
            order.Deliver(line.OrderLineId, line.Quantity);
        }
    }
}
