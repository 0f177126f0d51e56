using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Reads an inventory adjustment.</summary>
public sealed record GetAdjustmentQuery(Guid Id) : IQuery<AdjustmentResponse>;

internal sealed class GetAdjustmentHandler(IFulfillmentDb db) : IRequestHandler<GetAdjustmentQuery, AdjustmentResponse>
{
    public async Task<AdjustmentResponse> Handle(GetAdjustmentQuery query, CancellationToken cancellationToken) =>
        AdjustmentResponse.Of(await db.StockAdjustments.ReadAsync(query.Id, cancellationToken));
}
