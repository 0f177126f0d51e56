using FluentValidation;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Application;

/// <summary>Rules that several commands share.</summary>
internal static class Rules
{
    /// <summary>A currency of ISO 4217.</summary>
    public static IRuleBuilderOptions<T, string?> MustBeCurrency<T>(this IRuleBuilderInitial<T, string?> rule) =>
        rule.Cascade(CascadeMode.Stop).NotEmpty()
            .Must(Currencies.IsKnown).WithErrorCode("unknown_currency").WithMessage("Use an ISO 4217 currency code in capitals, such as EUR.");

    /// <summary>An amount above zero that the currency can express.</summary>
    public static IRuleBuilderOptions<T, decimal?> MustBeAmountIn<T>(this IRuleBuilderInitial<T, decimal?> rule, Func<T, string?> currency) =>
        rule.Cascade(CascadeMode.Stop).NotNull().GreaterThan(0).LessThan(1_000_000_000_000)
            .Must((command, amount) => currency(command) is not { } code || Fits(amount!.Value, code))
            .WithErrorCode("too_many_digits").WithMessage(command => $"The amount has more decimals than {currency(command)} knows. Round it.");

    /// <summary>True when the currency's minor unit can express the amount.</summary>
    public static bool Fits(decimal amount, string currency) => Rounding.ToCurrency(amount, currency) == amount;

    /// <summary>Up to 50 pairs, keys up to 40 and values up to 500 characters.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyDictionary<string, string>?> MustBeMetadata<T>(this IRuleBuilder<T, IReadOnlyDictionary<string, string>?> rule) =>
        rule.Must(pairs => pairs is null || (pairs.Count <= 50 && pairs.All(pair => pair.Key.Length is > 0 and <= 40 && pair.Value is { Length: <= 500 })))
            .WithErrorCode("metadata_invalid").WithMessage("Use at most 50 pairs, keys of 1 to 40 and values of at most 500 characters.");
}
