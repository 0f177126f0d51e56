using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>The vendor no longer offers the product.</summary>
public sealed record RemoveVendorItemCommand(Guid ProductId, Guid Id) : ICommand<VendorItemResponse>;

internal sealed class RemoveVendorItemHandler(ICatalogDb db, RequestContext request) : IRequestHandler<RemoveVendorItemCommand, VendorItemResponse>
{
    public async Task<VendorItemResponse> Handle(RemoveVendorItemCommand command, CancellationToken cancellationToken)
    {
        var item = await db.VendorItems.Where(item => item.ProductId == command.ProductId).LoadAsync(command.Id, request, cancellationToken);
        item.Remove();
        db.VendorItems.Remove(item);
        await db.SaveChangesAsync(cancellationToken);
        return VendorItemResponse.Of(item);
    }
}
