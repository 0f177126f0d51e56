using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Makes a prospect a vendor, ends a hold, or brings an archived vendor back.</summary>
public sealed record ActivateVendorCommand(Guid Id) : ICommand<VendorResponse>, IMasterDataCommand;

internal sealed class ActivateVendorHandler(IPartiesDb db, RequestContext request)
    : IRequestHandler<ActivateVendorCommand, VendorResponse>
{
    public async Task<VendorResponse> Handle(ActivateVendorCommand command, CancellationToken cancellationToken)
    {
        var vendor = await db.Vendors.LoadAsync(command.Id, request, cancellationToken);
        vendor.Activate();
        await db.SaveChangesAsync(cancellationToken);
        return VendorResponse.Of(vendor);
    }
}
