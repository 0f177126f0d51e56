using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;
using OrderMgmt.Returns.Application;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.Returns.Integrations;

/// <summary>What was delivered may be returned from now on.</summary>
internal sealed class WhenOrderLinesDelivered(IReturnsDb db) : IHandle<OrderLinesDelivered>
{
    private static readonly CompiledQuery<Guid, DeliveredOrder> ById = new((db, id) => db.Set<DeliveredOrder>().AsTracking().Single(order => order.Id == id));

    public async Task HandleAsync(OrderLinesDelivered integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await ById.RunAsync(db, integrationEvent.OrderId, cancellationToken);
        foreach (var line in integrationEvent.Lines)
        {
            order.Deliver(line.OrderLineId, line.Quantity);
        }
    }
}
