using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>Puts a draft product on sale, or a discontinued one back on sale.</summary>
public sealed record ActivateProductCommand(Guid Id) : ICommand<ProductResponse>, IMasterDataCommand;

internal sealed class ActivateProductHandler(ICatalogDb db, RequestContext request, IOptions<CompanyOptions> company)
    : IRequestHandler<ActivateProductCommand, ProductResponse>
{
    public async Task<ProductResponse> Handle(ActivateProductCommand command, CancellationToken cancellationToken)
    {
        var product = await db.Products.LoadAsync(command.Id, request, cancellationToken);
        product.Activate();
        await db.SaveChangesAsync(cancellationToken);
        return ProductResponse.Of(product, company.Value);
    }
}
