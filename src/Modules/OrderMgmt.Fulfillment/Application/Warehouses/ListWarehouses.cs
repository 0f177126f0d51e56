using MediatR;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Lists warehouses. Sort by <c>code</c> (default), <c>name</c>, <c>priority</c> or <c>createdAt</c>.</summary>
public sealed record ListWarehousesQuery : ListRequest, IQuery<Page<WarehouseResponse>>
{
    /// <summary>Only the warehouse of this code.</summary>
    public string? Code { get; init; }

    /// <summary>Only warehouses in this country.</summary>
    public string? Country { get; init; }

    /// <summary>Only active, or only inactive ones.</summary>
    public bool? Active { get; init; }

    /// <summary>Only those with this identifier of yours.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Only those whose code or name contains the text.</summary>
    public string? Q { get; init; }

    internal static readonly SortFields<Warehouse> SortFields = new SortFields<Warehouse>("code", warehouse => warehouse.Id)
        .Allow("code", warehouse => warehouse.Code)
        .Allow("name", warehouse => warehouse.Name)
        .Allow("priority", warehouse => warehouse.Priority)
        .Allow("createdAt", warehouse => warehouse.CreatedAt);
}

internal sealed class ListWarehousesHandler(IFulfillmentDb db) : IRequestHandler<ListWarehousesQuery, Page<WarehouseResponse>>
{
    public async Task<Page<WarehouseResponse>> Handle(ListWarehousesQuery query, CancellationToken cancellationToken)
    {
        var page = await db.Warehouses
            .WhereGiven(query.Code, warehouse => warehouse.Code == query.Code)
            .WhereGiven(query.Country, warehouse => warehouse.Country == query.Country)
            .WhereGiven(query.Active, warehouse => warehouse.Active == query.Active)
            .WhereGiven(query.ExternalId, warehouse => warehouse.ExternalId == query.ExternalId)
            .WhereGiven(query.Q, warehouse => warehouse.Code.Contains(query.Q!) || warehouse.Name.Contains(query.Q!))
            .ToPageAsync(query, ListWarehousesQuery.SortFields, cancellationToken);
        return page.Select(WarehouseResponse.Of);
    }
}
