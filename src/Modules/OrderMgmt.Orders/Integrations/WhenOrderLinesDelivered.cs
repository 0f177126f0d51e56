using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Orders.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenOrderLinesDelivered(IOrdersDb db) : IHandle<OrderLinesDelivered>
{
    public async Task HandleAsync(OrderLinesDelivered integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await db.FindOrderAsync(integrationEvent.OrderId, cancellationToken);
        order.Deliver(integrationEvent.Lines.Select(line => (line.OrderLineId, line.Quantity)), envelope.At);
    }
}
