using OrderMgmt.Contracts.Orders;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Fulfillment.Integrations;

/// <summary>What was stopped may leave again.</summary>
internal sealed class WhenOrderReleased(OrderStop stop) : IHandle<OrderReleased>
{
    public Task HandleAsync(OrderReleased released, EventEnvelope envelope, CancellationToken cancellationToken) => stop.SetAsync(released.Order.OrderId, null, cancellationToken);
}
