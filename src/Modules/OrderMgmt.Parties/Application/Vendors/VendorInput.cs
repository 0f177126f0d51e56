using FluentValidation;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>What can be said about a vendor when it is created and changed later.</summary>
public abstract record VendorInput
{
    /// <summary>Human number: up to 40 characters, unique; given by the system when not sent. Can't be changed once the vendor exists.</summary>
    public string? Number { get; init; }

    /// <summary>Legal name, up to 200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2 country.</summary>
    public string? Country { get; init; }

    /// <summary>ISO 4217 currency of its documents; the company's base currency when not given.</summary>
    public string? Currency { get; init; }

    /// <summary>Code of the payment terms agreed with it; <c>NET30</c> when not given.</summary>
    public string? PaymentTerms { get; init; }

    /// <summary>E-mail address for documents.</summary>
    public string? Email { get; init; }

    /// <summary>Key under which another system knows the vendor: up to 100 characters, unique.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Up to 50 pairs of the caller's own.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    internal string PaymentTermsOrDefault => PaymentTerms ?? Vendor.DefaultPaymentTerms;

    internal void ApplyTo(Vendor vendor, string baseCurrency)
    {
        vendor.Describe(Name!, Country!, Email, ExternalId, Metadata ?? new Dictionary<string, string>());
        vendor.AgreeOn(Currency ?? baseCurrency, PaymentTermsOrDefault);
    }
}

internal sealed class VendorInputValidator : AbstractValidator<VendorInput>
{
    public VendorInputValidator()
    {
        RuleFor(vendor => vendor.Number).PartyNumber();
        RuleFor(vendor => vendor.Name).NotEmpty().MaximumLength(200);
        RuleFor(vendor => vendor.Country).NotEmpty().Country();
        RuleFor(vendor => vendor.Currency).Currency();
        RuleFor(vendor => vendor.Email).Email();
        RuleFor(vendor => vendor.ExternalId).ExternalId();
        RuleFor(vendor => vendor.Metadata).Metadata();
    }
}
