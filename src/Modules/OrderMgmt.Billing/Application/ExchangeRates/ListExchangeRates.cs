using MediatR;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.ExchangeRates;

/// <summary>Lists exchange rates. Sort: <c>validFrom</c> (default descending), <c>createdAt</c>.</summary>
public sealed record ListExchangeRatesQuery : ListRequest, IQuery<Page<ExchangeRateResponse>>
{
    /// <summary>Only this currency.</summary>
    public string? Currency { get; init; }
}

internal sealed class ListExchangeRatesHandler(IBillingDb db) : IRequestHandler<ListExchangeRatesQuery, Page<ExchangeRateResponse>>
{
    private static readonly SortFields<ExchangeRate> SortFields = new SortFields<ExchangeRate>("-validFrom", rate => rate.Id)
        .Allow("validFrom", rate => rate.ValidFrom)
        .Allow("createdAt", rate => rate.CreatedAt);

    public async Task<Page<ExchangeRateResponse>> Handle(ListExchangeRatesQuery query, CancellationToken cancellationToken)
    {
        var rates = db.ExchangeRates.Where(query.Currency, currency => rate => rate.Currency == currency);
        var page = await rates.ToPageAsync(query, SortFields, cancellationToken);
        return page.Select(ExchangeRateResponse.Of);
    }
}
