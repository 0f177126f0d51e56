using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Orders.Application;

/// <summary>Checks a draft and, when nothing stops it, confirms it.</summary>
/// <param name="Id">The order.</param>
public sealed record SubmitOrderCommand(Guid Id) : ICommand<OrderResponse>;

internal sealed class SubmitOrderHandler(IOrdersDb db, OrderSubmission submission, RequestContext request) : IRequestHandler<SubmitOrderCommand, OrderResponse>
{
    public async Task<OrderResponse> Handle(SubmitOrderCommand command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.LoadAsync(command.Id, request, cancellationToken);
        await submission.SubmitAsync(await submission.CheckAsync(order, cancellationToken), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return OrderResponse.Of(order);
    }
}
