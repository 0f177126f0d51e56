using MediatR;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>Reads one line of a price list.</summary>
public sealed record GetPriceLineQuery(Guid PriceListId, Guid Id) : IQuery<PriceLineResponse>;

/// <summary>Lists the lines of a price list, in the order of their creation. Sort by <c>createdAt</c>.</summary>
public sealed record ListPriceLinesQuery(Guid PriceListId, PriceLineFilterInput Filter) : IQuery<Page<PriceLineResponse>>;

/// <summary>Which lines of a price list.</summary>
public sealed record PriceLineFilterInput : ListRequest
{
    /// <summary>Prices of the product with this code.</summary>
    public string? ProductCode { get; init; }

    /// <summary>Prices that hold on this day.</summary>
    public DateOnly? ValidOn { get; init; }
}

internal sealed class GetPriceLineHandler(ICatalogDb db) : IRequestHandler<GetPriceLineQuery, PriceLineResponse>
{
    public async Task<PriceLineResponse> Handle(GetPriceLineQuery query, CancellationToken cancellationToken) =>
        PriceLineResponse.Of(await db.PriceLines.Where(line => line.PriceListId == query.PriceListId).ReadAsync(query.Id, cancellationToken));
}

internal sealed class ListPriceLinesHandler(ICatalogDb db) : IRequestHandler<ListPriceLinesQuery, Page<PriceLineResponse>>
{
    private static readonly SortFields<PriceLine> Sort = new SortFields<PriceLine>("createdAt", line => line.Id)
        .Allow("createdAt", line => line.CreatedAt);

    public async Task<Page<PriceLineResponse>> Handle(ListPriceLinesQuery query, CancellationToken cancellationToken)
    {
        await db.PriceLists.ReadAsync(query.PriceListId, cancellationToken);
        var lines = db.PriceLines.Where(line => line.PriceListId == query.PriceListId);
        lines = query.Filter.ProductCode is { } code ? lines.Where(line => line.ProductCode == code) : lines;
        lines = query.Filter.ValidOn is { } day ? lines.InPeriod(new Period(day, day.AddDays(1))) : lines;
        return (await lines.ToPageAsync(query.Filter, Sort, cancellationToken)).Select(PriceLineResponse.Of);
    }
}
