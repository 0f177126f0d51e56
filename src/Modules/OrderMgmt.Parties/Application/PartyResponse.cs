using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>What is shown of customers and vendors alike.</summary>
public abstract record PartyResponse : IVersioned
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Human number; unique and fixed.</summary>
    public required string Number { get; init; }

    /// <summary>Legal name.</summary>
    public required string Name { get; init; }

    /// <summary>Name it trades under.</summary>
    public required string? TradingName { get; init; }

    /// <summary>VAT or other tax id.</summary>
    public required string? TaxId { get; init; }

    /// <summary>ISO 3166-1 alpha-2 country.</summary>
    public required string Country { get; init; }

    /// <summary>State or province.</summary>
    public required string? Region { get; init; }

    /// <summary>Language of texts sent to it.</summary>
    public required string? Language { get; init; }

    /// <summary>ISO 4217 currency of its documents.</summary>
    public required string Currency { get; init; }

    /// <summary>Code of the payment terms agreed with it.</summary>
    public required string PaymentTerms { get; init; }

    /// <summary>What else has been agreed, in words.</summary>
    public required string? ContractTerms { get; init; }

    /// <summary>E-mail address for documents.</summary>
    public required string? Email { get; init; }

    /// <summary>Phone number.</summary>
    public required string? Phone { get; init; }

    /// <summary>Why it is on hold; absent otherwise.</summary>
    public required string? HoldReason { get; init; }

    /// <summary>The record that took this one over; absent otherwise.</summary>
    public required Guid? MergedIntoId { get; init; }

    /// <summary>Key under which another system knows it.</summary>
    public required string? ExternalId { get; init; }

    /// <summary>The caller's own pairs.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>Records that may be the same one, likeliest first; shown when it is created.</summary>
    public IReadOnlyList<DuplicateResponse>? PossibleDuplicates { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Raised by one with every change.</summary>
    public required int Version { get; init; }
}
