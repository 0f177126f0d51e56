using FluentValidation;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Application;

/// <summary>Rules that several commands share.</summary>
internal static class Rules
{
    /// <summary>An amount above zero that the currency can express.</summary>
    public static IRuleBuilderOptions<T, decimal?> MustBeAmountIn<T>(this IRuleBuilderInitial<T, decimal?> rule, Func<T, string?> currency) =>
        rule.Cascade(CascadeMode.Stop).NotNull().GreaterThan(0).LessThan(100_000_000_000)
            .Must((command, amount) => currency(command) is not { } code || Fits(amount!.Value, code))
            .WithErrorCode("too_many_digits").WithMessage(command => $"The amount has more decimals than {currency(command)} knows. Round it.");

    /// <summary>True when the currency's minor unit can express the amount.</summary>
    public static bool Fits(decimal amount, string currency) => Rounding.ToCurrency(amount, currency) == amount;
}
