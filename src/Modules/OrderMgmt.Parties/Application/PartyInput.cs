using FluentValidation;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>What can be said about customers and vendors alike.</summary>
public abstract record PartyInput
{
    /// <summary>Human number: up to 40 characters, unique; given by the system when not sent. Can't be changed once the record exists.</summary>
    public string? Number { get; init; }

    /// <summary>Legal name, up to 200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Name it trades under, up to 200 characters.</summary>
    public string? TradingName { get; init; }

    /// <summary>VAT or other tax id; its form and check digits are checked by the rules of its country.</summary>
    public string? TaxId { get; init; }

    /// <summary>ISO 3166-1 alpha-2 country; decides which tax rules apply.</summary>
    public string? Country { get; init; }

    /// <summary>State or province, up to 100 characters.</summary>
    public string? Region { get; init; }

    /// <summary>Language of texts sent to it: a BCP 47 tag such as <c>de-AT</c>.</summary>
    public string? Language { get; init; }

    /// <summary>ISO 4217 currency of its documents; the company's base currency when not given.</summary>
    public string? Currency { get; init; }

    /// <summary>Code of the payment terms agreed with it; <c>NET30</c> when not given.</summary>
    public string? PaymentTerms { get; init; }

    /// <summary>What else has been agreed, in words: up to 4,000 characters.</summary>
    public string? ContractTerms { get; init; }

    /// <summary>E-mail address for documents.</summary>
    public string? Email { get; init; }

    /// <summary>Phone number, up to 40 characters.</summary>
    public string? Phone { get; init; }

    /// <summary>Key under which another system knows it: up to 100 characters, unique.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Up to 50 pairs of the caller's own.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    internal string PaymentTermsOrDefault => PaymentTerms ?? Party.DefaultPaymentTerms;

    internal IReadOnlyDictionary<string, string> MetadataOrNone => Metadata ?? new Dictionary<string, string>();
}

internal sealed class PartyInputValidator : AbstractValidator<PartyInput>
{
    public PartyInputValidator()
    {
        RuleFor(party => party.Number).PartyNumber();
        RuleFor(party => party.Name).NotEmpty().MaximumLength(200);
        RuleFor(party => party.TradingName).MaximumLength(200);
        RuleFor(party => party.TaxId).TaxId(party => party.Country);
        RuleFor(party => party.Country).NotEmpty().Country();
        RuleFor(party => party.Region).MaximumLength(100);
        RuleFor(party => party.Language).Language();
        RuleFor(party => party.Currency).Currency();
        RuleFor(party => party.ContractTerms).MaximumLength(4000);
        RuleFor(party => party.Email).Email();
        RuleFor(party => party.Phone).MaximumLength(40);
        RuleFor(party => party.ExternalId).ExternalId();
        RuleFor(party => party.Metadata).Metadata();
    }
}
