using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Orders.Application;

/// <summary>Releases the hold of an order by decision; it is confirmed.</summary>
/// <param name="Id">The order.</param>
public sealed record ReleaseOrderCommand(Guid Id) : ICommand<OrderResponse>;

internal sealed class ReleaseOrderHandler(IOrdersDb db, RequestContext request, TimeProvider clock) : IRequestHandler<ReleaseOrderCommand, OrderResponse>
{
    public async Task<OrderResponse> Handle(ReleaseOrderCommand command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.LoadAsync(command.Id, request, cancellationToken);
        order.ReleaseByDecision(request.Actor.ToString(), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return OrderResponse.Of(order);
    }
}
