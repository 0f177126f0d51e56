using OrderMgmt.Contracts.Orders;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;
using OrderMgmt.Returns.Application;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.Returns.Integrations;

/// <summary>Remembers the order's lines: goods that will be delivered may come back one day.</summary>
internal sealed class WhenOrderConfirmed(IReturnsDb db) : IHandle<OrderConfirmed>
{
    private static readonly CompiledQuery<Guid, bool> IsKnown = new((db, id) => db.Set<DeliveredOrder>().Any(order => order.Id == id));

    public async Task HandleAsync(OrderConfirmed integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = integrationEvent.Order;
        if (await IsKnown.RunAsync(db, order.OrderId, cancellationToken))
        {
            return;
        }

        var lines = integrationEvent.Lines.Select(line => new DeliveredOrderLine(
            line.OrderLineId, line.LineNumber, line.ProductId, line.ProductCode, line.Description, line.Kind, line.Unit));
        var customerId = await db.SurvivorOfAsync(order.CustomerId, cancellationToken);
        db.DeliveredOrders.Add(new DeliveredOrder(order.OrderId, order.Number, customerId, order.CustomerName, lines, integrationEvent.ConfirmedAt));
    }
}
