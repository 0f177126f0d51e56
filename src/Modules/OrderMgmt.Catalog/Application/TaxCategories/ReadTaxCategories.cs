using MediatR;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>Reads one tax category.</summary>
public sealed record GetTaxCategoryQuery(Guid Id) : IQuery<TaxCategoryResponse>;

/// <summary>Lists tax categories. Sort by <c>code</c> (default) or <c>createdAt</c>.</summary>
public sealed record ListTaxCategoriesQuery : ListRequest, IQuery<Page<TaxCategoryResponse>>
{
    /// <summary>Exactly this code.</summary>
    public string? Code { get; init; }
}

internal sealed class GetTaxCategoryHandler(ICatalogDb db) : IRequestHandler<GetTaxCategoryQuery, TaxCategoryResponse>
{
    public async Task<TaxCategoryResponse> Handle(GetTaxCategoryQuery query, CancellationToken cancellationToken) =>
        TaxCategoryResponse.Of(await db.TaxCategories.ReadAsync(query.Id, cancellationToken));
}

internal sealed class ListTaxCategoriesHandler(ICatalogDb db) : IRequestHandler<ListTaxCategoriesQuery, Page<TaxCategoryResponse>>
{
    private static readonly SortFields<TaxCategory> Sort = new SortFields<TaxCategory>("code", category => category.Id)
        .Allow("code", category => category.Code)
        .Allow("createdAt", category => category.CreatedAt);

    public async Task<Page<TaxCategoryResponse>> Handle(ListTaxCategoriesQuery query, CancellationToken cancellationToken)
    {
        var categories = query.Code is { } code ? db.TaxCategories.Where(category => category.Code == code) : db.TaxCategories;
        return (await categories.ToPageAsync(query, Sort, cancellationToken)).Select(TaxCategoryResponse.Of);
    }
}
