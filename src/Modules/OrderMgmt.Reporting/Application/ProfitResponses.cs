using OrderMgmt.Platform.Domain;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application;

/// <summary>What was earned, in the company's base currency.</summary>
/// <param name="Revenue">Without tax; shipping charged included, credits taken off.</param>
/// <param name="Cost">Of goods and work; what came back with returns taken off.</param>
/// <param name="Margin">Revenue less cost.</param>
/// <param name="MarginPercent">Margin in percent of revenue; empty without revenue.</param>
public sealed record ProfitResponse(Money Revenue, Money Cost, Money Margin, decimal? MarginPercent)
{
    internal static ProfitResponse Of(decimal revenue, decimal cost, string currency) => new(
        new Money(revenue, currency), new Money(cost, currency), new Money(revenue - cost, currency),
        revenue == 0 ? null : decimal.Round((revenue - cost) * 100 / revenue, 2, MidpointRounding.AwayFromZero));

    internal static ProfitResponse Expected(ProfitTotal? total, string currency) => Of(total?.ExpectedRevenue ?? 0, total?.ExpectedCost ?? 0, currency);

    internal static ProfitResponse Actual(ProfitTotal? total, string currency) => Of(total?.ActualRevenue ?? 0, total?.ActualCost ?? 0, currency);
}
