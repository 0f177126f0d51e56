using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Orders.Application;

/// <summary>Removes a line of a draft.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="LineId">The line.</param>
public sealed record RemoveOrderLineCommand(Guid OrderId, Guid LineId) : ICommand<OrderResponse>;

internal sealed class RemoveOrderLineHandler(IOrdersDb db, OrderCapture capture, RequestContext request) : IRequestHandler<RemoveOrderLineCommand, OrderResponse>
{
    public async Task<OrderResponse> Handle(RemoveOrderLineCommand command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.LoadAsync(command.OrderId, request, cancellationToken);
        order.RemoveLine(command.LineId);
        await capture.PriceAsync(order, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return OrderResponse.Of(order);
    }
}
