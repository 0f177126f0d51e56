using MediatR;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Application;

/// <summary>Goes on; periods that passed during the pause are skipped.</summary>
/// <param name="Id">The recurring order.</param>
public sealed record ResumeRecurringOrderCommand(Guid Id) : ICommand<RecurringOrderResponse>;

internal sealed class ResumeRecurringOrderHandler(IOrdersDb db, OrderCapture capture, RecurringOrderView view, RequestContext request)
    : IRequestHandler<ResumeRecurringOrderCommand, RecurringOrderResponse>
{
    public async Task<RecurringOrderResponse> Handle(ResumeRecurringOrderCommand command, CancellationToken cancellationToken)
    {
        var recurring = await db.RecurringOrders.ForUpdate().LoadAsync(command.Id, request, cancellationToken);
        recurring.Resume(capture.Time);
        await db.SaveChangesAsync(cancellationToken);
        return await view.OfAsync(recurring, cancellationToken);
    }
}
