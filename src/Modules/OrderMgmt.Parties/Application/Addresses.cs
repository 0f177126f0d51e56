using FluentValidation;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>A postal address as sent.</summary>
public sealed record AddressInput
{
    /// <summary>Recipient, when not the customer's name; up to 200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Street and house number; up to 200 characters.</summary>
    public string? Line1 { get; init; }

    /// <summary>Building, floor, department; up to 200 characters.</summary>
    public string? Line2 { get; init; }

    /// <summary>City; up to 100 characters.</summary>
    public string? City { get; init; }

    /// <summary>Postal code; up to 20 characters.</summary>
    public string? PostalCode { get; init; }

    /// <summary>State, province or county; up to 100 characters.</summary>
    public string? Region { get; init; }

    /// <summary>ISO 3166-1 alpha-2 country; the customer's when not given.</summary>
    public string? Country { get; init; }
}

/// <summary>A postal address as it was given.</summary>
public sealed record AddressResponse
{
    /// <summary>Recipient, when not the customer's name.</summary>
    public required string? Name { get; init; }

    /// <summary>Street and house number.</summary>
    public required string? Line1 { get; init; }

    /// <summary>Building, floor, department.</summary>
    public required string? Line2 { get; init; }

    /// <summary>City.</summary>
    public required string? City { get; init; }

    /// <summary>Postal code.</summary>
    public required string? PostalCode { get; init; }

    /// <summary>State, province or county.</summary>
    public required string? Region { get; init; }

    /// <summary>ISO 3166-1 alpha-2 country; empty = the customer's.</summary>
    public required string? Country { get; init; }
}

internal sealed class AddressValidator : AbstractValidator<AddressInput>
{
    public AddressValidator()
    {
        RuleFor(address => address.Name).MaximumLength(200);
        RuleFor(address => address.Line1).MaximumLength(200);
        RuleFor(address => address.Line2).MaximumLength(200);
        RuleFor(address => address.City).MaximumLength(100);
        RuleFor(address => address.PostalCode).MaximumLength(20);
        RuleFor(address => address.Region).MaximumLength(100);
        RuleFor(address => address.Country).Country();
    }
}
