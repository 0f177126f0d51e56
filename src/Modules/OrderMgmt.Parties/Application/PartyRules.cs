using FluentValidation;

namespace OrderMgmt.Parties.Application;

/// <summary>Rules that customers and vendors share. All of them pass an absent value.</summary>
internal static class PartyRules
{
    /// <summary>A number given by the caller.</summary>
    public static IRuleBuilderOptions<T, string?> PartyNumber<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Matches(@"^(?=.{1,40}\z)\S(.*\S)?\z").WithMessage("A number has 1 to 40 characters on one line and neither begins nor ends with a space.");

    /// <summary>An e-mail address.</summary>
    public static IRuleBuilderOptions<T, string?> Email<T>(this IRuleBuilder<T, string?> rule) =>
        rule.EmailAddress().MaximumLength(254);

    /// <summary>Looks like a tax id; whether it exists only its country knows.</summary>
    public static IRuleBuilderOptions<T, string?> TaxId<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Matches(@"^(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9 .\-/+*&]{2,28}[A-Za-z0-9+*]\z")
            .WithMessage("A tax id has 4 to 30 letters, digits and signs such as '.', '-' and '/', at least one of them a digit: DE123456789.");

    /// <summary>A BCP 47 language tag.</summary>
    public static IRuleBuilderOptions<T, string?> Language<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Matches(@"^(?=.{2,20}\z)[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z").WithMessage("Use a language tag such as en or de-AT.");
}
