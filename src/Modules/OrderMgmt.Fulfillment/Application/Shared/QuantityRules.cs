using FluentValidation;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Checks of quantities and costs. All of them pass an absent value.</summary>
internal static class QuantityRules
{
    /// <summary>A quantity that is moved: above zero, at most four decimals.</summary>
    public static IRuleBuilderOptions<T, decimal?> IsQuantity<T>(this IRuleBuilder<T, decimal?> rule) =>
        rule.GreaterThan(0).WithMessage("Give a quantity above 0.")
            .LessThanOrEqualTo(1_000_000_000).WithMessage("Give a quantity of at most 1000000000.")
            .Must(HasAtMostDecimals(4)).WithErrorCode("too_many_digits").WithMessage("Give a quantity with at most 4 decimals.");

    /// <summary>A cost in base currency: not negative, at most six decimals.</summary>
    public static IRuleBuilderOptions<T, decimal?> IsCost<T>(this IRuleBuilder<T, decimal?> rule) =>
        rule.GreaterThanOrEqualTo(0).WithMessage("A cost can't be negative.")
            .LessThanOrEqualTo(1_000_000_000).WithMessage("Give a cost of at most 1000000000.")
            .Must(HasAtMostDecimals(6)).WithErrorCode("too_many_digits").WithMessage("Give a cost with at most 6 decimals.");

    private static Func<decimal?, bool> HasAtMostDecimals(int decimals) => value => value is null || decimal.Round(value.Value, decimals) == value;
}
