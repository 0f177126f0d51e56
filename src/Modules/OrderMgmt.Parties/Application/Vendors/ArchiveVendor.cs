using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Ends the relation with a vendor; its documents are kept.</summary>
public sealed record ArchiveVendorCommand(Guid Id) : ICommand<VendorResponse>, IMasterDataCommand;

internal sealed class ArchiveVendorHandler(IPartiesDb db, RequestContext request)
    : IRequestHandler<ArchiveVendorCommand, VendorResponse>
{
    public async Task<VendorResponse> Handle(ArchiveVendorCommand command, CancellationToken cancellationToken)
    {
        var vendor = await db.Vendors.LoadAsync(command.Id, request, cancellationToken);
        vendor.Archive();
        await db.SaveChangesAsync(cancellationToken);
        return VendorResponse.Of(vendor);
    }
}
