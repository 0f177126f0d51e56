using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Orders.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenOrderAllocated(IOrdersDb db) : IHandle<OrderAllocated>
{
    public async Task HandleAsync(OrderAllocated integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await db.FindOrderAsync(integrationEvent.OrderId, cancellationToken);
        order.Allocate(integrationEvent.Version, integrationEvent.Lines.Select(line => (line.OrderLineId, line.Backordered, line.ExpectedDate)), envelope.At);
    }
}
