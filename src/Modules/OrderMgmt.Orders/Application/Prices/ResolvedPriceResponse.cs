using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Application;

/// <summary>A price and why it is this one.</summary>
public sealed record ResolvedPriceResponse
{
    /// <summary>The customer.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The customer's number.</summary>
    public required string CustomerNumber { get; init; }

    /// <summary>The product.</summary>
    public required Guid ProductId { get; init; }

    /// <summary>The product's code.</summary>
    public required string ProductCode { get; init; }

    /// <summary>The quantity asked for.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The unit of quantity and price.</summary>
    public required string Unit { get; init; }

    /// <summary>The day asked for.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>Per unit, without tax; absent when no price is known: an order line then needs one by hand.</summary>
    public Price? UnitPrice { get; init; }

    /// <summary>Where the price comes from.</summary>
    public PriceSourceResponse? Source { get; init; }

    /// <summary>Why it won, or why there is none.</summary>
    public required string Reason { get; init; }

    /// <summary>All other prices that were looked at, the next best first, each with the reason why it does not hold.</summary>
    public required IReadOnlyList<LostPriceResponse> Lost { get; init; }

    internal static ResolvedPriceResponse Of(PriceQuote quote, CustomerSnapshot customer, ProductSnapshot product, decimal quantity, string unit, DateOnly day, string currency) => new()
    {
        CustomerId = customer.Id,
        CustomerNumber = customer.Number,
        ProductId = product.Id,
        ProductCode = product.Code,
        Quantity = quantity,
        Unit = unit,
        Date = day,
        Currency = currency,
        UnitPrice = quote.UnitPrice is { } price ? new Price(price, currency) : null,
        Source = PriceSourceResponse.Of(quote.Winner?.Source),
        Reason = WhyWon(quote),
        Lost = [.. quote.Losers.Select(candidate => new LostPriceResponse(
            PriceSourceResponse.Of(candidate.Source)!, candidate.UnitPrice is { } price ? new Price(price, currency) : null, candidate.LostBecause!.Code, candidate.LostBecause.Text))],
    };

    private static string WhyWon(PriceQuote quote) => quote.Winner?.Rank.Audience switch
    {
        null => "No price holds for this customer, quantity and day; give a unitPrice on the order line, or add a price.",
        PriceAudience.ListPrice => "No price list holds, so the product's list price does.",
        PriceAudience.All => "The best price for all customers; none for the customer or its group holds.",
        PriceAudience.CustomerGroup => "The price for the customer's group; none for the customer itself holds.",
        _ => "The customer's own price.",
    };
}

/// <summary>A price that does not hold.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="UnitPrice">What it would be; absent when it does not apply at all.</param>
/// <param name="Code">Stable: <c>audience</c>, <c>priority</c>, <c>product</c>, <c>unit</c> (another one goes first); <c>other_currency</c>, <c>inactive</c>, <c>not_valid</c>, <c>other_unit</c>, <c>quantity_below</c>, <c>no_general_price</c> (it does not apply).</param>
/// <param name="Reason">In words.</param>
public sealed record LostPriceResponse(PriceSourceResponse Source, Price? UnitPrice, string Code, string Reason);
