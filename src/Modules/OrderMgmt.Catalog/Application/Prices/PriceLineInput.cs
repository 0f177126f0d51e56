using FluentValidation;
using OrderMgmt.Catalog.Domain;

namespace OrderMgmt.Catalog.Application;

/// <summary>The prices of one product, or of all, on a price list, in one unit, for a period, by quantity.</summary>
public record PriceLineInput
{
    /// <summary>The product, by id or code; with neither the line is for all products and its prices are percents.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>The product's code.</summary>
    public string? ProductCode { get; init; }

    /// <summary>Unit of its prices and quantities; the product's own when not given.</summary>
    public string? Unit { get; init; }

    /// <summary>First day on which it holds, within the list's period; from the list's beginning when not given.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>First day on which it no longer holds; to the list's end when not given.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Prices by quantity: 1 to 20, each from another quantity on.</summary>
    public IReadOnlyList<PriceBreakInput>? Breaks { get; init; }

    internal IReadOnlyList<Break> SortedBreaks =>
        [.. Breaks!.Select(step => new Break(step.MinQuantity ?? 0, step.Price, step.DiscountPercent)).OrderBy(step => step.MinQuantity)];
}

/// <summary>A price from a quantity on: either fixed or a percent.</summary>
public sealed record PriceBreakInput
{
    /// <summary>From this quantity on, in the line's unit, up to 4 decimals; 0 (from any quantity) when not given.</summary>
    public decimal? MinQuantity { get; init; }

    /// <summary>Per unit, without tax, in the list's currency, up to 4 decimals; or give <c>discountPercent</c>.</summary>
    public decimal? Price { get; init; }

    /// <summary>Percent below the general price, 0 to 100: below the fixed price for all customers, else below the product's list price.</summary>
    public decimal? DiscountPercent { get; init; }
}

internal sealed class PriceLineInputValidator : AbstractValidator<PriceLineInput>
{
    public PriceLineInputValidator()
    {
        RuleFor(line => line.Unit).Length(1, 10);
        RuleFor(line => line.Unit).Null().When(IsForAll).WithMessage("A line for all products has no unit; leave it out.");
        RuleFor(line => line.ValidTo).After(line => line.ValidFrom);
        RuleFor(line => line.Breaks).NotEmpty().WithMessage("Give at least one price.");
        RuleFor(line => line.Breaks).AtMost(20);
        RuleForEach(line => line.Breaks).NotNull().SetValidator(new PriceBreakValidator());
        RuleFor(line => line.Breaks).EachAmongAll((_, all, step) => all.Any(other => other is not null && !ReferenceEquals(other, step) && (other.MinQuantity ?? 0) == (step.MinQuantity ?? 0))
            ? new ItemProblem("MinQuantity", "breaks_overlap", "Two prices begin at this quantity; give each a quantity of its own.")
            : null);
        RuleFor(line => line.Breaks).EachAmongAll((line, _, step) => IsForAll(line) && step.Price is not null
            ? new ItemProblem("Price", "not_allowed", "One price can't hold for all products; give a discountPercent, or name the product.")
            : null);
    }

    internal static bool IsForAll(PriceLineInput line) => line.ProductId is null && line.ProductCode is null;
}

internal sealed class PriceBreakValidator : AbstractValidator<PriceBreakInput>
{
    public PriceBreakValidator()
    {
        RuleFor(step => step.MinQuantity).GreaterThanOrEqualTo(0).PrecisionScale(16, 4, true);
        RuleFor(step => step.Price).GreaterThanOrEqualTo(0).LessThan(1_000_000_000).PrecisionScale(18, 4, true);
        RuleFor(step => step.Price).NotNull().When(step => step.DiscountPercent is null).WithMessage("Give a price or a discountPercent.");
        RuleFor(step => step.Price).Null().When(step => step.DiscountPercent is not null).WithMessage("Give either price or discountPercent, not both.");
        RuleFor(step => step.DiscountPercent).InclusiveBetween(0, 100).PrecisionScale(9, 4, true);
    }
}
