using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Reads one vendor.</summary>
/// <param name="Id">The vendor.</param>
/// <param name="WithDuplicates">With those that may be the same one.</param>
public sealed record GetVendorQuery(Guid Id, bool WithDuplicates = false) : IQuery<VendorResponse>;

internal sealed class GetVendorHandler(IPartiesDb db) : IRequestHandler<GetVendorQuery, VendorResponse>
{
    public async Task<VendorResponse> Handle(GetVendorQuery query, CancellationToken cancellationToken)
    {
        var vendor = await db.Vendors.ReadAsync(query.Id, cancellationToken);
        var response = VendorResponse.Of(vendor);
        if (!query.WithDuplicates)
        {
            return response;
        }

        var alike = await PossibleDuplicates.FindAsync(db.Vendors, db.SearchWords, PartyTraits.Of(vendor), cancellationToken);
        return response with { PossibleDuplicates = alike.Count > 0 ? alike : null };
    }
}
