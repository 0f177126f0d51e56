using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>Reads one product.</summary>
public sealed record GetProductQuery(Guid Id) : IQuery<ProductResponse>;

internal sealed class GetProductHandler(ICatalogDb db, IOptions<CompanyOptions> company) : IRequestHandler<GetProductQuery, ProductResponse>
{
    public async Task<ProductResponse> Handle(GetProductQuery query, CancellationToken cancellationToken) =>
        ProductResponse.Of(await db.Products.ReadAsync(query.Id, cancellationToken), company.Value);
}
