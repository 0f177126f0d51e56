using FluentValidation;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Platform.Application;

/// <summary>Rules for members that look the same on many resources. All of them pass an absent value.</summary>
public static class CommonRules
{
    /// <summary>An ISO 4217 currency.</summary>
    public static IRuleBuilderOptions<T, string?> Currency<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(code => code is null || Currencies.IsKnown(code))
            .WithErrorCode("unknown_currency").WithMessage("Use the ISO 4217 code of a currency in capitals, such as EUR.");

    /// <summary>An ISO 3166-1 alpha-2 country.</summary>
    public static IRuleBuilderOptions<T, string?> Country<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(code => code is null || Countries.IsKnown(code))
            .WithErrorCode("unknown_country").WithMessage("Use the two-letter ISO 3166-1 code of a country in capitals, such as DE.");

    /// <summary>A key under which other systems know the resource.</summary>
    public static IRuleBuilderOptions<T, string?> ExternalId<T>(this IRuleBuilder<T, string?> rule) => rule.Length(1, 100);

    /// <summary>Up to 50 pairs of the caller's own; keys up to 40 characters, values up to 500.</summary>
    public static IRuleBuilderOptionsConditions<T, IReadOnlyDictionary<string, string>?> Metadata<T>(
        this IRuleBuilder<T, IReadOnlyDictionary<string, string>?> rule) =>
        rule.Custom((pairs, context) =>
        {
            if (pairs is null)
            {
                return;
            }

            if (pairs.Count > 50)
            {
                Fail("too_many", $"Send at most 50 pairs; there are {pairs.Count}.");
            }

            foreach (var (key, value) in pairs)
            {
                if (key.Length is 0 or > 40)
                {
                    Fail("wrong_length", $"The key '{key}' must have 1 to 40 characters.");
                }

                if (value is null or { Length: > 500 })
                {
                    Fail("wrong_length", $"The value of '{key}' must be a text of at most 500 characters.");
                }
            }

            void Fail(string code, string message) =>
                context.AddFailure(new FluentValidation.Results.ValidationFailure(context.PropertyPath, message) { ErrorCode = code });
        });
}
