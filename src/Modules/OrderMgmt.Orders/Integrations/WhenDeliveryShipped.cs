using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Orders.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenDeliveryShipped(IOrdersDb db) : IHandle<DeliveryShipped>
{
    public async Task HandleAsync(DeliveryShipped integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await db.FindOrderAsync(integrationEvent.OrderId, cancellationToken);
        order.Ship(integrationEvent.Lines.Select(line => (line.OrderLineId, line.Quantity)), envelope.At);
    }
}
