using MediatR;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>Reads one price list.</summary>
public sealed record GetPriceListQuery(Guid Id) : IQuery<PriceListResponse>;

/// <summary>Lists price lists, newest first unless sorted otherwise. Sort by <c>createdAt</c> or <c>code</c>.</summary>
public sealed record ListPriceListsQuery : ListRequest, IQuery<Page<PriceListResponse>>
{
    /// <summary>Exactly this code.</summary>
    public string? Code { get; init; }

    /// <summary>Exactly this external id.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Lists for this customer only.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Lists for this customer group only.</summary>
    public Guid? CustomerGroupId { get; init; }

    /// <summary>In this currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Created at or after this instant.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Created before this instant.</summary>
    public DateTimeOffset? CreatedTo { get; init; }
}

internal sealed class GetPriceListHandler(ICatalogDb db) : IRequestHandler<GetPriceListQuery, PriceListResponse>
{
    public async Task<PriceListResponse> Handle(GetPriceListQuery query, CancellationToken cancellationToken) =>
        PriceListResponse.Of(await db.PriceLists.ReadAsync(query.Id, cancellationToken));
}

internal sealed class ListPriceListsHandler(ICatalogDb db) : IRequestHandler<ListPriceListsQuery, Page<PriceListResponse>>
{
    private static readonly SortFields<PriceList> Sort = new SortFields<PriceList>("-createdAt", list => list.Id)
        .Allow("createdAt", list => list.CreatedAt)
        .Allow("code", list => list.Code);

    public async Task<Page<PriceListResponse>> Handle(ListPriceListsQuery query, CancellationToken cancellationToken)
    {
        var lists = db.PriceLists.CreatedBetween(query.CreatedFrom, query.CreatedTo);
        lists = query.Code is { } code ? lists.Where(list => list.Code == code) : lists;
        lists = query.ExternalId is { } externalId ? lists.Where(list => list.ExternalId == externalId) : lists;
        lists = query.CustomerId is { } customer ? lists.Where(list => list.CustomerId == customer) : lists;
        lists = query.CustomerGroupId is { } group ? lists.Where(list => list.CustomerGroupId == group) : lists;
        lists = query.Currency is { } currency ? lists.Where(list => list.Currency == currency) : lists;
        return (await lists.ToPageAsync(query, Sort, cancellationToken)).Select(PriceListResponse.Of);
    }
}
