using OrderMgmt.Contracts.Orders;
using OrderMgmt.Orders.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

/// <summary>To itself: what is cancelled makes room below the customer's credit limit.</summary>
internal sealed class WhenOrderCancelled(IOrdersDb db, CreditCheck credit) : IHandle<OrderCancelled>
{
    public async Task HandleAsync(OrderCancelled integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await db.FindOrderAsync(integrationEvent.Order.OrderId, cancellationToken);
        await credit.ReleaseAsync(order.CustomerId, cancellationToken);
    }
}
