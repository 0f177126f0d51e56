using System.Globalization;
using OrderMgmt.Orders.Domain;

namespace OrderMgmt.Orders.Application;

/// <summary>Where a price comes from.</summary>
/// <param name="Kind">A price list, the product's list price, or given by hand.</param>
/// <param name="PriceListId">The list.</param>
/// <param name="PriceListCode">The list's code.</param>
/// <param name="PriceId">The line of the list.</param>
/// <param name="MinQuantity">The break that was reached.</param>
/// <param name="DiscountPercent">Percent taken from the general price; absent for a fixed price.</param>
/// <param name="Text">In words.</param>
public sealed record PriceSourceResponse(
    PriceSourceKind Kind, Guid? PriceListId, string? PriceListCode, Guid? PriceId, decimal? MinQuantity, decimal? DiscountPercent, string Text)
{
    internal static PriceSourceResponse? Of(PriceSource? source) => source is null ? null : new(
        source.Kind, source.PriceListId, source.PriceListCode, source.PriceId, source.MinQuantity, source.DiscountPercent, InWords(source));

    private static string InWords(PriceSource source) => source switch
    {
        { Kind: PriceSourceKind.Manual } => "Given by hand.",
        { Kind: PriceSourceKind.ListPrice } => "The product's list price.",
        { DiscountPercent: { } percent } => string.Create(CultureInfo.InvariantCulture, $"{percent:0.####} % below the general price{From(source)}, by list '{source.PriceListCode}'."),
        _ => $"Price{From(source)} of list '{source.PriceListCode}'.",
    };

    private static string From(PriceSource source) => source.MinQuantity is { } quantity and > 0 ? string.Create(CultureInfo.InvariantCulture, $" from {quantity:0.####} on") : "";
}
