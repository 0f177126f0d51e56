using Mapster;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Application;

/// <summary>A customer.</summary>
public sealed record CustomerResponse : IVersioned
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Human number; unique and fixed.</summary>
    public required string Number { get; init; }

    /// <summary>Legal name.</summary>
    public required string Name { get; init; }

    /// <summary>Name it trades under.</summary>
    public required string? TradingName { get; init; }

    /// <summary>What kind of client it is.</summary>
    public required ClientType ClientType { get; init; }

    /// <summary>VAT or other tax id.</summary>
    public required string? TaxId { get; init; }

    /// <summary>ISO 3166-1 alpha-2 country.</summary>
    public required string Country { get; init; }

    /// <summary>Language of texts sent to it.</summary>
    public required string? Language { get; init; }

    /// <summary>ISO 4217 currency of its documents.</summary>
    public required string Currency { get; init; }

    /// <summary>Code of its payment terms.</summary>
    public required string PaymentTerms { get; init; }

    /// <summary>E-mail address for documents.</summary>
    public required string? Email { get; init; }

    /// <summary>Phone number.</summary>
    public required string? Phone { get; init; }

    /// <summary>Where invoices go; empty = none given.</summary>
    public required AddressResponse? BillingAddress { get; init; }

    /// <summary>Where goods go; empty = the billing address.</summary>
    public required AddressResponse? DeliveryAddress { get; init; }

    /// <summary>How much it may owe, in the company's base currency; empty = no limit.</summary>
    public required Money? CreditLimit { get; init; }

    /// <summary>How the company stands with it.</summary>
    public required CustomerStatus Status { get; init; }

    /// <summary>Key under which another system knows it.</summary>
    public required string? ExternalId { get; init; }

    /// <summary>The caller's own pairs.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Raised by one with every change.</summary>
    public required int Version { get; init; }

    internal static CustomerResponse Of(Customer customer, CompanyOptions company) =>
        customer.Adapt<CustomerResponse>(PartiesMapping.Config) with
        {
            CreditLimit = customer.CreditLimit is { } limit ? new Money(limit, company.BaseCurrency) : null,
        };
}
