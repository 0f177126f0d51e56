using FluentValidation;
using FluentValidation.Results;

namespace OrderMgmt.Catalog.Application;

/// <summary>Rules for members that several of the module's resources have. All of them pass an absent value.</summary>
internal static class CatalogRules
{
    /// <summary>The code of a tax category, as tax rules name it too.</summary>
    public static IRuleBuilderOptions<T, string?> TaxCategoryCode<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Matches("^[a-z][a-z0-9_-]{0,39}\\z").WithMessage("Use a lower-case code of at most 40 letters, digits, '-' and '_', such as standard.");

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> AtMost<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>?> rule, int most) =>
        rule.Must(items => items is null || items.Count <= most).WithErrorCode("too_many").WithMessage($"Send at most {most}.");

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> NoDoubles<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>?> rule, Func<TItem, object?> key, string remedy) =>
        rule.Must(items => items is null || items.Where(item => item is not null).Select(key).Distinct().Count() == items.Count(item => item is not null))
            .WithErrorCode("duplicate").WithMessage(remedy);

    /// <summary>Checks each item in the light of all; a problem is reported at the item's member.</summary>
    public static IRuleBuilderOptionsConditions<T, IReadOnlyList<TItem>?> EachAmongAll<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>?> rule, Func<T, IReadOnlyList<TItem>, TItem, ItemProblem?> check)
        where TItem : class =>
        rule.Custom((items, context) =>
        {
            foreach (var (index, item) in (items ?? []).Index())
            {
                if (item is not null && check(context.InstanceToValidate, items!, item) is { } problem)
                {
                    context.AddFailure(new ValidationFailure($"{context.PropertyPath}[{index}].{problem.Member}", problem.Message) { ErrorCode = problem.Code });
                }
            }
        });

    /// <summary>The end of a half-open period comes after its beginning.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> After<T>(this IRuleBuilder<T, DateOnly?> rule, Func<T, DateOnly?> from) =>
        rule.Must((item, to) => to is null || from(item) is null || to > from(item)).WithErrorCode("range_empty")
            .WithMessage("validTo is the first day on which it no longer holds: it comes after validFrom.");
}

/// <summary>What is wrong with an item of a list.</summary>
/// <param name="Member">Of the item, as in code.</param>
internal sealed record ItemProblem(string Member, string Code, string Message);
