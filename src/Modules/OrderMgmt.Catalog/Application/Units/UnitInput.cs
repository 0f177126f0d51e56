using FluentValidation;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Application;

/// <summary>What can be said about a unit when it is created and changed later.</summary>
public abstract record UnitInput
{
    /// <summary>Code: 1 to 10 letters, digits, dots, slashes and dashes, unique. Can't be changed once the unit exists.</summary>
    public string? Code { get; init; }

    /// <summary>Name for people, up to 60 characters.</summary>
    public string? Name { get; init; }

    /// <summary>The unit it is converted into, one without a base unit of its own; together with <c>factor</c>. What holds for one product only, such as a box, belongs on the product.</summary>
    public string? BaseUnit { get; init; }

    /// <summary>How many of the base unit one of it is: above 0, up to 8 decimals.</summary>
    public decimal? Factor { get; init; }
}

internal sealed class UnitInputValidator : AbstractValidator<UnitInput>
{
    public UnitInputValidator()
    {
        RuleFor(unit => unit.Code).NotEmpty().Matches(@"^[\p{L}\p{N}./%-]{1,10}\z").WithMessage("Use 1 to 10 letters, digits, dots, slashes and dashes.");
        RuleFor(unit => unit.Name).NotEmpty().MaximumLength(60);
        RuleFor(unit => unit.BaseUnit).NotEqual(unit => unit.Code).WithMessage("A unit is not its own base unit; leave it out.");
        RuleFor(unit => unit.Factor).NotNull().When(unit => unit.BaseUnit is not null).WithMessage("Say how many of the base unit one of it is.");
        RuleFor(unit => unit.Factor).Null().When(unit => unit.BaseUnit is null).WithMessage("A factor needs a baseUnit; give both or neither.");
        RuleFor(unit => unit.Factor).GreaterThan(0).PrecisionScale(14, 8, true);
    }
}

internal static class BaseUnits
{
    /// <summary>Conversions go over one step: a base unit exists, has none itself, and a unit that others are converted into gets none.</summary>
    public static async Task RefuseChainsAsync(this IQueryable<UnitOfMeasure> units, UnitInput input, CancellationToken cancellationToken)
    {
        if (input.BaseUnit is not { } code)
        {
            return;
        }

        var near = await units.AsNoTracking().Where(unit => unit.Code == code || unit.BaseUnit == input.Code).ToListAsync(cancellationToken);
        if (near.Find(unit => unit.Code == code) is not { } baseUnit)
        {
            throw new InvalidRequestException("/baseUnit", "unknown_reference", $"There is no unit '{code}'. Create it first or correct the code.");
        }

        if (baseUnit.BaseUnit is { } further)
        {
            throw new InvalidRequestException("/baseUnit", "unit_chain", $"'{code}' is itself converted into '{further}'; convert into '{further}' at once.");
        }

        if (near.Find(unit => unit.BaseUnit == input.Code) is { } user)
        {
            throw new InvalidRequestException("/baseUnit", "unit_chain", $"'{user.Code}' is converted into '{input.Code}', so it can't have a base unit itself. Change '{user.Code}' first.");
        }
    }
}
