using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.ExchangeRates;

/// <summary>Reads one exchange rate.</summary>
public sealed record GetExchangeRateQuery(Guid Id) : IQuery<ExchangeRateResponse>;

internal sealed class GetExchangeRateHandler(IBillingDb db) : IRequestHandler<GetExchangeRateQuery, ExchangeRateResponse>
{
    public async Task<ExchangeRateResponse> Handle(GetExchangeRateQuery query, CancellationToken cancellationToken) =>
        ExchangeRateResponse.Of(await db.ExchangeRates.ReadAsync(query.Id, cancellationToken));
}
