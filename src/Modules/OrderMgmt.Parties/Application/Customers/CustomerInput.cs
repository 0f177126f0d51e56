using FluentValidation;
using Mapster;
using Microsoft.Extensions.Options;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Application;

/// <summary>What can be said about a customer when it is created and changed later.</summary>
public abstract record CustomerInput : PartyInput
{
    /// <summary>What kind of client it is; <c>business</c> when not given.</summary>
    public ClientType? ClientType { get; init; }

    /// <summary>How often it is billed; <c>perOrder</c> when not given.</summary>
    public BillingCycle? BillingCycle { get; init; }

    /// <summary>Code of the group whose terms and prices it shares.</summary>
    public string? CustomerGroupCode { get; init; }

    /// <summary>Where invoices go.</summary>
    public AddressInput? BillingAddress { get; init; }

    /// <summary>Where goods go; the billing address when not given.</summary>
    public AddressInput? DeliveryAddress { get; init; }

    /// <summary>How much it may owe, in the company's base currency with its decimals; empty = no limit.</summary>
    public decimal? CreditLimit { get; init; }

    internal void ApplyTo(Customer customer, CustomerGroup? group, string baseCurrency)
    {
        customer.Identify(Name!, TradingName, ClientType ?? Domain.ClientType.Business, TaxId, ExternalId, MetadataOrNone);
        customer.Locate(Country!, Region, AddressOf(BillingAddress), AddressOf(DeliveryAddress));
        customer.ContactBy(Email, Phone, Language);
        customer.AgreeOn(Currency ?? baseCurrency, PaymentTermsOrDefault, BillingCycle ?? Domain.BillingCycle.PerOrder, CreditLimit, ContractTerms);
        customer.Join(group);
    }

    private static PostalAddress AddressOf(AddressInput? input) => input?.Adapt<PostalAddress>(PartiesMapping.Config) ?? PostalAddress.None;
}

internal sealed class CustomerInputValidator : AbstractValidator<CustomerInput>
{
    public CustomerInputValidator(IOptions<CompanyOptions> company)
    {
        Include(new PartyInputValidator());
        RuleFor(customer => customer.ClientType).IsInEnum();
        RuleFor(customer => customer.BillingCycle).IsInEnum();
        RuleFor(customer => customer.BillingAddress).SetValidator(new AddressValidator()!);
        RuleFor(customer => customer.DeliveryAddress).SetValidator(new AddressValidator()!);
        RuleFor(customer => customer.CreditLimit).GreaterThanOrEqualTo(0).PrecisionScale(18, Currencies.Decimals(company.Value.BaseCurrency), true);
    }
}
