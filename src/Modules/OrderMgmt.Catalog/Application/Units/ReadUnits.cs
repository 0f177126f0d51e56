using MediatR;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>Reads one unit.</summary>
public sealed record GetUnitQuery(Guid Id) : IQuery<UnitResponse>;

/// <summary>Lists units. Sort by <c>code</c> (default) or <c>createdAt</c>.</summary>
public sealed record ListUnitsQuery : ListRequest, IQuery<Page<UnitResponse>>
{
    /// <summary>Exactly this code.</summary>
    public string? Code { get; init; }
}

internal sealed class GetUnitHandler(ICatalogDb db) : IRequestHandler<GetUnitQuery, UnitResponse>
{
    public async Task<UnitResponse> Handle(GetUnitQuery query, CancellationToken cancellationToken) =>
        UnitResponse.Of(await db.Units.ReadAsync(query.Id, cancellationToken));
}

internal sealed class ListUnitsHandler(ICatalogDb db) : IRequestHandler<ListUnitsQuery, Page<UnitResponse>>
{
    private static readonly SortFields<UnitOfMeasure> Sort = new SortFields<UnitOfMeasure>("code", unit => unit.Id)
        .Allow("code", unit => unit.Code)
        .Allow("createdAt", unit => unit.CreatedAt);

    public async Task<Page<UnitResponse>> Handle(ListUnitsQuery query, CancellationToken cancellationToken)
    {
        var units = query.Code is { } code ? db.Units.Where(unit => unit.Code == code) : db.Units;
        return (await units.ToPageAsync(query, Sort, cancellationToken)).Select(UnitResponse.Of);
    }
}
