using FluentValidation;
using Mapster;
using OrderMgmt.Parties.Domain;

namespace OrderMgmt.Parties.Application;

/// <summary>What can be said about a vendor when it is created and changed later.</summary>
public abstract record VendorInput : PartyInput
{
    /// <summary>Where it is.</summary>
    public AddressInput? Address { get; init; }

    internal void ApplyTo(Vendor vendor, string baseCurrency)
    {
        vendor.Identify(Name!, TradingName, TaxId, ExternalId, MetadataOrNone);
        vendor.Locate(Country!, Region, Address?.Adapt<PostalAddress>(PartiesMapping.Config) ?? PostalAddress.None);
        vendor.ContactBy(Email, Phone, Language);
        vendor.AgreeOn(Currency ?? baseCurrency, PaymentTermsOrDefault, ContractTerms);
    }
}

internal sealed class VendorInputValidator : AbstractValidator<VendorInput>
{
    public VendorInputValidator()
    {
        Include(new PartyInputValidator());
        RuleFor(vendor => vendor.Address).SetValidator(new AddressValidator()!);
    }
}
