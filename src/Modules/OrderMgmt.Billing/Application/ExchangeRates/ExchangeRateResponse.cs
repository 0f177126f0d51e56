using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.ExchangeRates;

/// <summary>What a unit of a currency is worth in the company's base currency, from a day on.</summary>
public sealed record ExchangeRateResponse : IVersioned
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>ISO 4217 currency.</summary>
    public required string Currency { get; init; }

    /// <summary>Base currency per unit, up to eight decimals.</summary>
    public required decimal Rate { get; init; }

    /// <summary>The first day on which it holds; it does until a later one begins.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>When it was entered.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    internal static ExchangeRateResponse Of(ExchangeRate rate) => new()
    {
        Id = rate.Id,
        Currency = rate.Currency,
        Rate = rate.Rate,
        ValidFrom = rate.ValidFrom,
        CreatedAt = rate.CreatedAt,
        Version = rate.Version,
    };
}
