using Mapster;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Application;

/// <summary>A customer.</summary>
public sealed record CustomerResponse : PartyResponse
{
    /// <summary>What kind of client it is.</summary>
    public required ClientType ClientType { get; init; }

    /// <summary>How often it is billed.</summary>
    public required BillingCycle BillingCycle { get; init; }

    /// <summary>The group whose terms and prices it shares.</summary>
    public required Guid? CustomerGroupId { get; init; }

    /// <summary>Code of the group.</summary>
    public required string? CustomerGroupCode { get; init; }

    /// <summary>Where invoices go; empty = none given.</summary>
    public required AddressResponse? BillingAddress { get; init; }

    /// <summary>Where goods go; empty = the billing address.</summary>
    public required AddressResponse? DeliveryAddress { get; init; }

    /// <summary>How much it may owe, in the company's base currency; empty = no limit.</summary>
    public required Money? CreditLimit { get; init; }

    /// <summary>How the company stands with it.</summary>
    public required CustomerStatus Status { get; init; }

    /// <summary>It has not paid an order yet.</summary>
    public required bool NewClient { get; init; }

    internal static CustomerResponse Of(Customer customer, CompanyOptions company) =>
        customer.Adapt<CustomerResponse>(PartiesMapping.Config) with
        {
            CreditLimit = customer.CreditLimit is { } limit ? new Money(limit, company.BaseCurrency) : null,
        };
}
