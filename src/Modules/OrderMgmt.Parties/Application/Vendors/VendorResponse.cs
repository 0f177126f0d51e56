using Mapster;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>A vendor.</summary>
public sealed record VendorResponse : IVersioned
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Human number; unique and fixed.</summary>
    public required string Number { get; init; }

    /// <summary>Legal name.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2 country.</summary>
    public required string Country { get; init; }

    /// <summary>ISO 4217 currency of its documents.</summary>
    public required string Currency { get; init; }

    /// <summary>Code of the payment terms agreed with it.</summary>
    public required string PaymentTerms { get; init; }

    /// <summary>E-mail address for documents.</summary>
    public required string? Email { get; init; }

    /// <summary>Whether the company buys from it.</summary>
    public required VendorStatus Status { get; init; }

    /// <summary>Key under which another system knows it.</summary>
    public required string? ExternalId { get; init; }

    /// <summary>The caller's own pairs.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Raised by one with every change.</summary>
    public required int Version { get; init; }

    internal static VendorResponse Of(Vendor vendor) => vendor.Adapt<VendorResponse>(PartiesMapping.Config);
}
