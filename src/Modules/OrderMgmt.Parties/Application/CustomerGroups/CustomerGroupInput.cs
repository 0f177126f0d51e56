using FluentValidation;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>What can be said about a customer group.</summary>
public abstract record CustomerGroupInput
{
    /// <summary>Unique code, up to 40 letters, digits and signs; can't be changed later.</summary>
    public string? Code { get; init; }

    /// <summary>Name, up to 200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Key under which another system knows it: up to 100 characters, unique.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Up to 50 pairs of the caller's own.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
}

internal sealed class CustomerGroupInputValidator : AbstractValidator<CustomerGroupInput>
{
    public CustomerGroupInputValidator()
    {
        RuleFor(group => group.Code).NotEmpty().PartyCode();
        RuleFor(group => group.Name).NotEmpty().MaximumLength(200);
        RuleFor(group => group.ExternalId).ExternalId();
        RuleFor(group => group.Metadata).Metadata();
    }
}
