using FluentValidation;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Checks of a warehouse's members.</summary>
internal static class WarehouseRules
{
    public static void IsWarehouseName<T>(this IRuleBuilder<T, string?> rule) => rule.NotEmpty().MaximumLength(200);

    public static void IsCountry<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().Matches("^[A-Z]{2}$").WithMessage("Give the ISO 3166 code of the country in two capitals, such as DE.");

    public static void IsPriority<T>(this IRuleBuilder<T, int> rule) => rule.InclusiveBetween(0, 1_000_000);
}
