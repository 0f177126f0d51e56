using FluentValidation;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Application;

/// <summary>Rules that several commands share.</summary>
internal static class Rules
{
    /// <summary>A reference by id, or by the natural key instead; never both, never none.</summary>
    public static void EitherIdOrKey<T>(this IRuleBuilder<T, Guid?> rule, Func<T, string?> key, string members) =>
        rule.Must((command, id) => id is null != key(command) is null).WithErrorCode("required").WithMessage($"Give either {members}.");

    /// <summary>An amount above zero that the currency can express.</summary>
    public static IRuleBuilderOptions<T, decimal?> AmountIn<T>(this IRuleBuilderInitial<T, decimal?> rule, Func<T, string?> currency) =>
        rule.Cascade(CascadeMode.Stop).NotNull().GreaterThan(0).LessThan(100_000_000_000)
            .Must((command, amount) => currency(command) is not { } code || Fits(amount!.Value, code))
            .WithErrorCode("too_many_digits").WithMessage(command => TooManyDigits(currency(command)));

    /// <summary>The problem of an amount that the currency's minor unit can't express, if it is one.</summary>
    public static Problem? Unfit(decimal? amount, string currency, string pointer) =>
        amount is null || Fits(amount.Value, currency) ? null : new Problem(pointer, "too_many_digits", TooManyDigits(currency));

    private static bool Fits(decimal amount, string currency) => Rounding.ToCurrency(amount, currency) == amount;

    private static string TooManyDigits(string? currency) => $"The amount has more decimals than {currency} knows. Round it.";
}
