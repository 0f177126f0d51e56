using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Billing.Application.ExchangeRates;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Billing;

/// <summary>Exchange rates: what a unit of a currency is worth in the company's base currency, from a day on.</summary>
[Route("api/v{version:apiVersion}/exchange-rates")]
public sealed class ExchangeRatesController : ApiController
{
    /// <summary>Sets the rate of a currency from a day on.</summary>
    [HttpPost, Permission(Permissions.BillingSettingsWrite)]
    public Task<ActionResult<ExchangeRateResponse>> Create(CreateExchangeRateCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command, Reread, cancellationToken);

    /// <summary>Lists exchange rates, latest first unless sorted otherwise (<c>validFrom</c>, <c>createdAt</c>).</summary>
    [HttpGet, Permission(Permissions.BillingRead)]
    public Task<ActionResult<Page<ExchangeRateResponse>>> List([FromQuery] ListExchangeRatesQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Reads an exchange rate.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.BillingRead)]
    public Task<ActionResult<ExchangeRateResponse>> Get(Guid id, CancellationToken cancellationToken) => ReadAsync(Reread(id), cancellationToken);

    /// <summary>Corrects a mistyped rate: a JSON Merge Patch (RFC 7396), with If-Match. Issued documents keep theirs.</summary>
    [HttpPatch("{id:guid}"), Permission(Permissions.BillingSettingsWrite)]
    public Task<ActionResult<ExchangeRateResponse>> Update(Guid id, CancellationToken cancellationToken) =>
        PatchAsync<UpdateExchangeRateCommand, ExchangeRateResponse>(Reread(id), command => command with { Id = id }, Reread, cancellationToken);

    private static GetExchangeRateQuery Reread(Guid id) => new(id);
}
