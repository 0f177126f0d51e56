using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Reads a work order.</summary>
public sealed record GetWorkOrderQuery(Guid Id) : IQuery<WorkOrderResponse>;

internal sealed class GetWorkOrderHandler(IFulfillmentDb db, IOptions<CompanyOptions> company) : IRequestHandler<GetWorkOrderQuery, WorkOrderResponse>
{
    public async Task<WorkOrderResponse> Handle(GetWorkOrderQuery query, CancellationToken cancellationToken) =>
        WorkOrderResponse.Of(await db.WorkOrders.ReadAsync(query.Id, cancellationToken), company.Value);
}
