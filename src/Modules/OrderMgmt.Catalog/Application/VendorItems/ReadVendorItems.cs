using MediatR;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>Reads one offer.</summary>
public sealed record GetVendorItemQuery(Guid ProductId, Guid Id) : IQuery<VendorItemResponse>;

/// <summary>Lists what vendors offer of a product, in the order of creation. Sort by <c>createdAt</c>.</summary>
public sealed record ListVendorItemsQuery(Guid ProductId, ListRequest Page) : IQuery<Page<VendorItemResponse>>;

internal sealed class GetVendorItemHandler(ICatalogDb db) : IRequestHandler<GetVendorItemQuery, VendorItemResponse>
{
    public async Task<VendorItemResponse> Handle(GetVendorItemQuery query, CancellationToken cancellationToken) =>
        VendorItemResponse.Of(await db.VendorItems.Where(item => item.ProductId == query.ProductId).ReadAsync(query.Id, cancellationToken));
}

internal sealed class ListVendorItemsHandler(ICatalogDb db) : IRequestHandler<ListVendorItemsQuery, Page<VendorItemResponse>>
{
    private static readonly SortFields<VendorItem> Sort = new SortFields<VendorItem>("createdAt", item => item.Id)
        .Allow("createdAt", item => item.CreatedAt);

    public async Task<Page<VendorItemResponse>> Handle(ListVendorItemsQuery query, CancellationToken cancellationToken)
    {
        await db.Products.ReadAsync(query.ProductId, cancellationToken);
        var items = db.VendorItems.Where(item => item.ProductId == query.ProductId);
        return (await items.ToPageAsync(query.Page, Sort, cancellationToken)).Select(VendorItemResponse.Of);
    }
}
