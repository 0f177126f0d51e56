using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Reads one vendor.</summary>
public sealed record GetVendorQuery(Guid Id) : IQuery<VendorResponse>;

internal sealed class GetVendorHandler(IPartiesDb db) : IRequestHandler<GetVendorQuery, VendorResponse>
{
    public async Task<VendorResponse> Handle(GetVendorQuery query, CancellationToken cancellationToken)
    {
        var vendor = await db.Vendors.ReadAsync(query.Id, cancellationToken);
        return VendorResponse.Of(vendor);
    }
}
