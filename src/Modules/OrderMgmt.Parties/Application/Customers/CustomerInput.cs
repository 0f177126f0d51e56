using FluentValidation;
using Mapster;
using Microsoft.Extensions.Options;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Application;

/// <summary>What can be said about a customer when it is created and changed later.</summary>
public abstract record CustomerInput
{
    /// <summary>Human number: up to 40 characters, unique; given by the system when not sent. Can't be changed once the customer exists.</summary>
    public string? Number { get; init; }

    /// <summary>Legal name, up to 200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Name it trades under, up to 200 characters.</summary>
    public string? TradingName { get; init; }

    /// <summary>What kind of client it is; <c>business</c> when not given.</summary>
    public ClientType? ClientType { get; init; }

    /// <summary>VAT or other tax id; only its form is checked.</summary>
    public string? TaxId { get; init; }

    /// <summary>ISO 3166-1 alpha-2 country; decides which tax rules apply.</summary>
    public string? Country { get; init; }

    /// <summary>Language of texts sent to it: a BCP 47 tag such as <c>de-AT</c>.</summary>
    public string? Language { get; init; }

    /// <summary>ISO 4217 currency of its documents; the company's base currency when not given.</summary>
    public string? Currency { get; init; }

    /// <summary>Code of its payment terms; <c>NET30</c> when not given.</summary>
    public string? PaymentTerms { get; init; }

    /// <summary>E-mail address for documents.</summary>
    public string? Email { get; init; }

    /// <summary>Phone number, up to 40 characters.</summary>
    public string? Phone { get; init; }

    /// <summary>Where invoices go.</summary>
    public AddressInput? BillingAddress { get; init; }

    /// <summary>Where goods go; the billing address when not given.</summary>
    public AddressInput? DeliveryAddress { get; init; }

    /// <summary>How much it may owe, in the company's base currency with its decimals; empty = no limit.</summary>
    public decimal? CreditLimit { get; init; }

    /// <summary>Key under which another system knows the customer: up to 100 characters, unique.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Up to 50 pairs of the caller's own.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    internal string PaymentTermsOrDefault => PaymentTerms ?? Customer.DefaultPaymentTerms;

    internal void ApplyTo(Customer customer, string baseCurrency)
    {
        customer.Identify(Name!, TradingName, ClientType ?? Domain.ClientType.Business, TaxId, ExternalId, Metadata ?? new Dictionary<string, string>());
        customer.Locate(Country!, AddressOf(BillingAddress), AddressOf(DeliveryAddress));
        customer.ContactBy(Email, Phone, Language);
        customer.AgreeOn(Currency ?? baseCurrency, PaymentTermsOrDefault, CreditLimit);
    }

    private static PostalAddress AddressOf(AddressInput? input) => input?.Adapt<PostalAddress>(PartiesMapping.Config) ?? PostalAddress.None;
}

internal sealed class CustomerInputValidator : AbstractValidator<CustomerInput>
{
    public CustomerInputValidator(IOptions<CompanyOptions> company)
    {
        RuleFor(customer => customer.Number).PartyNumber();
        RuleFor(customer => customer.Name).NotEmpty().MaximumLength(200);
        RuleFor(customer => customer.TradingName).MaximumLength(200);
        RuleFor(customer => customer.ClientType).IsInEnum();
        RuleFor(customer => customer.TaxId).TaxId();
        RuleFor(customer => customer.Country).NotEmpty().Country();
        RuleFor(customer => customer.Language).Language();
        RuleFor(customer => customer.Currency).Currency();
        RuleFor(customer => customer.Email).Email();
        RuleFor(customer => customer.Phone).MaximumLength(40);
        RuleFor(customer => customer.BillingAddress).SetValidator(new AddressValidator()!);
        RuleFor(customer => customer.DeliveryAddress).SetValidator(new AddressValidator()!);
        RuleFor(customer => customer.CreditLimit).GreaterThanOrEqualTo(0).PrecisionScale(18, Currencies.Decimals(company.Value.BaseCurrency), true);
        RuleFor(customer => customer.ExternalId).ExternalId();
        RuleFor(customer => customer.Metadata).Metadata();
    }
}
