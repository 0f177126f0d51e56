using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Records that work began.</summary>
public sealed record StartWorkOrderCommand(Guid Id) : ICommand<WorkOrderResponse>;

internal sealed class StartWorkOrderHandler(IFulfillmentDb db, RequestContext request, IOptions<CompanyOptions> company, TimeProvider clock)
    : IRequestHandler<StartWorkOrderCommand, WorkOrderResponse>
{
    public async Task<WorkOrderResponse> Handle(StartWorkOrderCommand command, CancellationToken cancellationToken)
    {
        var workOrder = await db.WorkOrders.LoadAsync(command.Id, request, cancellationToken);
        (await db.Demands.SingleAsync(demand => demand.Id == workOrder.OrderId, cancellationToken)).RefuseWhileHeld();
        workOrder.Start(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return WorkOrderResponse.Of(workOrder, company.Value);
    }
}
