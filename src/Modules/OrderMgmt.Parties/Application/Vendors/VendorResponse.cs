using Mapster;
using OrderMgmt.Parties.Domain;

namespace OrderMgmt.Parties.Application;

/// <summary>A vendor.</summary>
public sealed record VendorResponse : PartyResponse
{
    /// <summary>Where it is; empty = not given.</summary>
    public required AddressResponse? Address { get; init; }

    /// <summary>How the company stands with it.</summary>
    public required VendorStatus Status { get; init; }

    /// <summary>Nothing has been received from it yet.</summary>
    public required bool NewVendor { get; init; }

    internal static VendorResponse Of(Vendor vendor) => vendor.Adapt<VendorResponse>(PartiesMapping.Config);
}
