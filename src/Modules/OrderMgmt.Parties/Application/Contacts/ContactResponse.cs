using Mapster;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>A person at a customer or a vendor.</summary>
public sealed record ContactResponse : IVersioned
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The customer; absent for a contact of a vendor.</summary>
    public required Guid? CustomerId { get; init; }

    /// <summary>The vendor; absent for a contact of a customer.</summary>
    public required Guid? VendorId { get; init; }

    /// <summary>Number of the customer or vendor.</summary>
    public required string PartyNumber { get; init; }

    /// <summary>Name of the person.</summary>
    public required string Name { get; init; }

    /// <summary>What the person does there.</summary>
    public required string? JobTitle { get; init; }

    /// <summary>E-mail address.</summary>
    public required string? Email { get; init; }

    /// <summary>Phone number.</summary>
    public required string? Phone { get; init; }

    /// <summary>Language of texts sent to the person.</summary>
    public required string? Language { get; init; }

    /// <summary>What the person is asked and told.</summary>
    public required IReadOnlyList<ContactRole> Roles { get; init; }

    /// <summary>Whether the person can still be written to.</summary>
    public required ContactStatus Status { get; init; }

    /// <summary>Key under which another system knows the contact.</summary>
    public required string? ExternalId { get; init; }

    /// <summary>The caller's own pairs.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Raised by one with every change.</summary>
    public required int Version { get; init; }

    internal static ContactResponse Of(Contact contact) => contact.Adapt<ContactResponse>(PartiesMapping.Config);
}
