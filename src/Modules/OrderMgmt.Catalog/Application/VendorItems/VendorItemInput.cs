using FluentValidation;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>What can be said about a vendor's offer of a product.</summary>
public abstract record VendorItemInput
{
    /// <summary>The vendor's own code of the product, up to 60 characters.</summary>
    public string? VendorCode { get; init; }

    /// <summary>ISO 4217 currency of its costs; the company's base currency when not given.</summary>
    public string? Currency { get; init; }

    /// <summary>Days from order to receipt, 0 to 1000.</summary>
    public int? LeadTimeDays { get; init; }

    /// <summary>The least it sells at once, in the product's unit, up to 4 decimals; 0 (any quantity) when not given.</summary>
    public decimal? MinQuantity { get; init; }

    /// <summary>Cost per unit of the product by quantity: 1 to 20, each from another quantity on.</summary>
    public IReadOnlyList<CostBreakInput>? CostBreaks { get; init; }

    internal VendorItemDetails Details(string baseCurrency) => new(
        VendorCode, Currency ?? baseCurrency, LeadTimeDays, MinQuantity ?? 0,
        [.. CostBreaks!.Select(step => new VendorCost(step.MinQuantity ?? 0, step.UnitCost!.Value)).OrderBy(step => step.MinQuantity)]);
}

/// <summary>Cost per unit from a quantity on.</summary>
public sealed record CostBreakInput
{
    /// <summary>From this quantity on, in the product's unit, up to 4 decimals; 0 when not given.</summary>
    public decimal? MinQuantity { get; init; }

    /// <summary>Per unit, up to 6 decimals.</summary>
    public decimal? UnitCost { get; init; }
}

internal sealed class VendorItemInputValidator : AbstractValidator<VendorItemInput>
{
    public VendorItemInputValidator()
    {
        RuleFor(item => item.VendorCode).Length(1, 60);
        RuleFor(item => item.Currency).Currency();
        RuleFor(item => item.LeadTimeDays).InclusiveBetween(0, 1000);
        RuleFor(item => item.MinQuantity).GreaterThanOrEqualTo(0).PrecisionScale(16, 4, true);
        RuleFor(item => item.CostBreaks).NotEmpty().WithMessage("Give at least one cost.");
        RuleFor(item => item.CostBreaks).AtMost(20);
        RuleForEach(item => item.CostBreaks).NotNull().SetValidator(new CostBreakValidator());
        RuleFor(item => item.CostBreaks).EachAmongAll((_, all, step) => all.Any(other => other is not null && !ReferenceEquals(other, step) && (other.MinQuantity ?? 0) == (step.MinQuantity ?? 0))
            ? new ItemProblem("MinQuantity", "breaks_overlap", "Two costs begin at this quantity; give each a quantity of its own.")
            : null);
    }
}

internal sealed class CostBreakValidator : AbstractValidator<CostBreakInput>
{
    public CostBreakValidator()
    {
        RuleFor(step => step.MinQuantity).GreaterThanOrEqualTo(0).PrecisionScale(16, 4, true);
        RuleFor(step => step.UnitCost).NotNull().GreaterThanOrEqualTo(0).LessThan(1_000_000_000).PrecisionScale(18, 6, true);
    }
}
