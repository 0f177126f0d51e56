using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Domain;

namespace OrderMgmt.Billing.Application.ExchangeRates;

internal static class DocumentRates
{
    /// <summary>The latest rate that holds on a day; the base currency needs none.</summary>
    public static async Task<DocumentRate> RateOnAsync(
        this IQueryable<ExchangeRate> rates, string currency, DateOnly day, string baseCurrency, CancellationToken cancellationToken)
    {
        if (currency == baseCurrency)
        {
            return DocumentRate.Base;
        }

        var rate = await rates.AsNoTracking()
            .Where(r => r.Currency == currency && r.ValidFrom <= day)
            .OrderByDescending(r => r.ValidFrom)
            .FirstOrDefaultAsync(cancellationToken);
        return rate is null ? DocumentRate.Unknown : new DocumentRate(rate.Rate, false);
    }
}
