using OrderMgmt.Contracts.Orders;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Fulfillment.Integrations;

/// <summary>Stops what is confirmed already; an order that is held before comes here when it is released.</summary>
internal sealed class WhenOrderHeld(OrderStop stop) : IHandle<OrderHeld>
{
    public Task HandleAsync(OrderHeld held, EventEnvelope envelope, CancellationToken cancellationToken) => stop.SetAsync(held.Order.OrderId, held.Text.AtMost(500), cancellationToken);
}
