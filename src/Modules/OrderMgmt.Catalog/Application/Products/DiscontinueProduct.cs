using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>Takes a product out of new orders; open ones are finished.</summary>
public sealed record DiscontinueProductCommand(Guid Id) : ICommand<ProductResponse>, IMasterDataCommand;

internal sealed class DiscontinueProductHandler(ICatalogDb db, RequestContext request, IOptions<CompanyOptions> company)
    : IRequestHandler<DiscontinueProductCommand, ProductResponse>
{
    public async Task<ProductResponse> Handle(DiscontinueProductCommand command, CancellationToken cancellationToken)
    {
        var product = await db.Products.LoadAsync(command.Id, request, cancellationToken);
        product.Discontinue();
        await db.SaveChangesAsync(cancellationToken);
        return ProductResponse.Of(product, company.Value);
    }
}
