using MediatR;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Application;

/// <summary>Makes no orders until it is resumed.</summary>
/// <param name="Id">The recurring order.</param>
public sealed record PauseRecurringOrderCommand(Guid Id) : ICommand<RecurringOrderResponse>;

internal sealed class PauseRecurringOrderHandler(IOrdersDb db, RecurringOrderView view, RequestContext request)
    : IRequestHandler<PauseRecurringOrderCommand, RecurringOrderResponse>
{
    public async Task<RecurringOrderResponse> Handle(PauseRecurringOrderCommand command, CancellationToken cancellationToken)
    {
        var recurring = await db.RecurringOrders.ForUpdate().LoadAsync(command.Id, request, cancellationToken);
        recurring.Pause();
        await db.SaveChangesAsync(cancellationToken);
        return await view.OfAsync(recurring, cancellationToken);
    }
}
