using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Returns.Application;

/// <summary>Withdraws the permission to send goods back; only while nothing has arrived.</summary>
public sealed record CancelReturnCommand(Guid Id) : ICommand<ReturnResponse>;

internal sealed class CancelReturnHandler(IReturnsDb db, RequestContext request, TimeProvider clock) : IRequestHandler<CancelReturnCommand, ReturnResponse>
{
    public async Task<ReturnResponse> Handle(CancelReturnCommand command, CancellationToken cancellationToken)
    {
        var customerReturn = await db.Returns.LoadAsync(command.Id, request, cancellationToken);
        var order = await db.DeliveredOrders.AsTracking().SingleAsync(order => order.Id == customerReturn.OrderId, cancellationToken);
        customerReturn.Cancel(order, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return ReturnResponse.Of(customerReturn);
    }
}
