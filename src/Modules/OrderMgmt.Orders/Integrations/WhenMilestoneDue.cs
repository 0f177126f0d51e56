using OrderMgmt.Contracts.Orders;
using OrderMgmt.Orders.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

/// <summary>The timer set at confirmation: the day of a milestone has begun.</summary>
internal sealed class WhenMilestoneDue(IOrdersDb db, TimeProvider clock) : IHandle<MilestoneDue>
{
    public async Task HandleAsync(MilestoneDue due, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await db.FindOrderAsync(due.OrderId, cancellationToken);
        order.MilestoneDayCame(due.Number, clock.GetUtcNow());
    }
}
