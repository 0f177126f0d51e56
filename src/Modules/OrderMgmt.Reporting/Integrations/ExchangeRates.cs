using OrderMgmt.Contracts.Billing;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Integrations;

/// <summary>Rates between currencies and the base currency, for what carries no rate itself: orders and payments.</summary>
internal sealed class ExchangeRates(IReadModels models, CompanyOptions company)
{
    public void Register(Routes routes) => routes.On<ExchangeRateChanged>(Changed);

    /// <summary>Base currency per unit on a day, as known before the event; zero when unknown.</summary>
    public async ValueTask<decimal> OnAsync(string currency, DateOnly day, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        if (currency == company.BaseCurrency)
        {
            return 1;
        }

        var rates = await models.FindAsync<CurrencyRates>(cancellationToken, currency);
        return rates?.On(day, envelope.Position) ?? 0;
    }

    private async Task Changed(ExchangeRateChanged e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var rates = await models.FindAsync<CurrencyRates>(cancellationToken, e.Currency);
        if (rates is null)
        {
            models.Add(rates = new CurrencyRates { Currency = e.Currency });
        }

        rates.Rates = [.. rates.Rates, new KnownRate(e.ValidFrom, e.Rate, envelope.Position)];
    }
}
