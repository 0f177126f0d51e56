using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Reads a warehouse.</summary>
public sealed record GetWarehouseQuery(Guid Id) : IQuery<WarehouseResponse>;

internal sealed class GetWarehouseHandler(IFulfillmentDb db) : IRequestHandler<GetWarehouseQuery, WarehouseResponse>
{
    public async Task<WarehouseResponse> Handle(GetWarehouseQuery query, CancellationToken cancellationToken) =>
        WarehouseResponse.Of(await db.Warehouses.ReadAsync(query.Id, cancellationToken));
}
