using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Returns.Application;

/// <summary>Gives up what has not arrived of a return; it may be returned again later.</summary>
public sealed record CloseReturnCommand(Guid Id) : ICommand<ReturnResponse>;

internal sealed class CloseReturnHandler(IReturnsDb db, RequestContext request, TimeProvider clock) : IRequestHandler<CloseReturnCommand, ReturnResponse>
{
    public async Task<ReturnResponse> Handle(CloseReturnCommand command, CancellationToken cancellationToken)
    {
        var customerReturn = await db.Returns.LoadAsync(command.Id, request, cancellationToken);
        var order = await db.DeliveredOrders.AsTracking().SingleAsync(order => order.Id == customerReturn.OrderId, cancellationToken);
        customerReturn.Close(order, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return ReturnResponse.Of(customerReturn);
    }
}
