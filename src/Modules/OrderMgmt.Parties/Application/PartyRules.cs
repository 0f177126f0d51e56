using System.Text.RegularExpressions;
using FluentValidation;
using FluentValidation.Results;
using OrderMgmt.Parties.Domain;

namespace OrderMgmt.Parties.Application;

/// <summary>Rules that customers, vendors and their contacts share. All of them pass an absent value.</summary>
internal static partial class PartyRules
{
    /// <summary>A number given by the caller.</summary>
    public static IRuleBuilderOptions<T, string?> PartyNumber<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Matches(@"^(?=.{1,40}\z)\S(.*\S)?\z").WithMessage("A number has 1 to 40 characters on one line and neither begins nor ends with a space.");

    /// <summary>A code given by the caller.</summary>
    public static IRuleBuilderOptions<T, string?> PartyCode<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Matches(@"^[A-Za-z0-9][A-Za-z0-9._\-]{0,39}\z").WithMessage("A code has 1 to 40 letters, digits, '.', '_' and '-', and begins with a letter or digit.");

    /// <summary>An e-mail address.</summary>
    public static IRuleBuilderOptions<T, string?> Email<T>(this IRuleBuilder<T, string?> rule) =>
        rule.EmailAddress().MaximumLength(254);

    /// <summary>Has the form and check digits that its country gives out; whether it exists only the country knows.</summary>
    public static void TaxId<T>(this IRuleBuilder<T, string?> rule, Func<T, string?> country) =>
        rule.Custom((taxId, context) =>
        {
            if (taxId is null)
            {
                return;
            }

            if (!LikeATaxId().IsMatch(taxId))
            {
                Fail("format_invalid", "A tax id has 4 to 30 letters, digits and signs such as '.', '-' and '/', at least one of them a digit: DE123456788.");
            }
            else if (country(context.InstanceToValidate) is { } code && TaxIds.ProblemOf(taxId, code) is var (problem, message))
            {
                Fail(problem, message);
            }

            void Fail(string code, string message) => context.AddFailure(new ValidationFailure(context.PropertyPath, message) { ErrorCode = code });
        });

    /// <summary>A BCP 47 language tag.</summary>
    public static IRuleBuilderOptions<T, string?> Language<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Matches(@"^(?=.{2,20}\z)[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z").WithMessage("Use a language tag such as en or de-AT.");

    [GeneratedRegex(@"^(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9 .\-/+*&]{2,28}[A-Za-z0-9+*]\z")]
    private static partial Regex LikeATaxId();
}
