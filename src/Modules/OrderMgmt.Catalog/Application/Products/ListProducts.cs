using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Catalog.Application;

/// <summary>Lists products, newest first unless sorted otherwise. Sort by <c>createdAt</c>, <c>code</c> or <c>name</c>.</summary>
public sealed record ListProductsQuery : ListRequest, IQuery<Page<ProductResponse>>
{
    /// <summary>Any of these statuses, separated by commas: <c>draft</c>, <c>active</c>, <c>discontinued</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Any of these kinds, separated by commas: <c>stocked</c>, <c>nonStocked</c>, <c>service</c>, <c>subscription</c>, <c>bundle</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>Exactly this code.</summary>
    public string? Code { get; init; }

    /// <summary>Exactly this external id.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Words, each the beginning of a word in code, name or external id; capitals and accents do not matter.</summary>
    public string? Q { get; init; }

    /// <summary>Created at or after this instant.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Created before this instant.</summary>
    public DateTimeOffset? CreatedTo { get; init; }
}

internal sealed class ListProductsValidator : AbstractValidator<ListProductsQuery>
{
    public ListProductsValidator()
    {
        RuleFor(query => query.Status).ListsOnly<ListProductsQuery, ProductStatus>();
        RuleFor(query => query.Kind).ListsOnly<ListProductsQuery, ProductKind>();
        RuleFor(query => query.Q).MaximumLength(200);
    }
}

internal sealed class ListProductsHandler(ICatalogDb db, IOptions<CompanyOptions> company) : IRequestHandler<ListProductsQuery, Page<ProductResponse>>
{
    private static readonly SortFields<Product> Sort = new SortFields<Product>("-createdAt", product => product.Id)
        .Allow("createdAt", product => product.CreatedAt)
        .Allow("code", product => product.Code)
        .Allow("name", product => product.Name);

    public async Task<Page<ProductResponse>> Handle(ListProductsQuery query, CancellationToken cancellationToken)
    {
        var products = await Filter(query).MatchingAsync(db.SearchWords, query.Q, cancellationToken);
        var page = await products.ToPageAsync(query, Sort, cancellationToken);
        return page.Select(product => ProductResponse.Of(product, company.Value));
    }

    private IQueryable<Product> Filter(ListProductsQuery query)
    {
        var products = db.Products.CreatedBetween(query.CreatedFrom, query.CreatedTo)
            .WhereOneOf(product => product.Status, Filters.Values<ProductStatus>(query.Status))
            .WhereOneOf(product => product.Kind, Filters.Values<ProductKind>(query.Kind));
        if (query.Code is { } code)
        {
            products = products.Where(product => product.Code == code);
        }

        return query.ExternalId is { } externalId ? products.Where(product => product.ExternalId == externalId) : products;
    }
}
