using FluentValidation;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>What can be said about a price list when it is created and changed later.</summary>
public abstract record PriceListInput
{
    /// <summary>Code: up to 40 characters, unique. Can't be changed once the list exists.</summary>
    public string? Code { get; init; }

    /// <summary>Name for people, up to 200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>ISO 4217 currency of its prices; the company's base currency when not given. Can't be changed once the list exists.</summary>
    public string? Currency { get; init; }

    /// <summary>The one customer it is for, by id or number. Can't be changed once the list exists. With neither customer nor group the list is for all.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Number of the one customer it is for.</summary>
    public string? CustomerNumber { get; init; }

    /// <summary>The one customer group it is for, by id or code. Can't be changed once the list exists.</summary>
    public Guid? CustomerGroupId { get; init; }

    /// <summary>Code of the one customer group it is for.</summary>
    public string? CustomerGroupCode { get; init; }

    /// <summary>Among lists for the same audience the higher one wins; 0 when not given. Lists of the same priority may not price the same product on the same day.</summary>
    public int? Priority { get; init; }

    /// <summary>First day on which it holds; always when not given.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>First day on which it no longer holds; for good when not given.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Whether it is used; true when not given.</summary>
    public bool? Active { get; init; }

    /// <summary>Key under which another system knows the list: up to 100 characters, unique.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Up to 50 pairs of the caller's own.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    internal PriceListDetails Details =>
        new(Name!, Priority ?? 0, new Period(ValidFrom, ValidTo), Active ?? true, ExternalId, Metadata ?? new Dictionary<string, string>());
}

internal sealed class PriceListInputValidator : AbstractValidator<PriceListInput>
{
    public PriceListInputValidator()
    {
        RuleFor(list => list.Code).NotEmpty().Matches(@"^\S(.*\S)?\z").MaximumLength(40);
        RuleFor(list => list.Name).NotEmpty().MaximumLength(200);
        RuleFor(list => list.Currency).Currency();
        RuleFor(list => list.Priority).InclusiveBetween(-1000, 1000);
        RuleFor(list => list.ValidTo).After(list => list.ValidFrom);
        RuleFor(list => list.ExternalId).ExternalId();
        RuleFor(list => list.Metadata).Metadata();
        RuleFor(list => list.CustomerGroupId).Null().When(IsForCustomer).WithMessage("A list is for a customer, a group, or all; give one of them.");
        RuleFor(list => list.CustomerGroupCode).Null().When(IsForCustomer).WithMessage("A list is for a customer, a group, or all; give one of them.");
    }

    private static bool IsForCustomer(PriceListInput list) => list.CustomerId is not null || list.CustomerNumber is not null;
}
