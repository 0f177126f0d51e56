using System.Globalization;

namespace OrderMgmt.Orders.Domain;

/// <summary>
/// Which price holds. Of those that apply (right currency, audience, day, unit and quantity) the first wins: a list for the customer
/// before one for its group before one for all before the product's list price; then the higher priority; then a line for the product
/// before one for all products; then a price in the unit ordered before a converted one. Within a line the highest quantity reached counts.
/// </summary>
internal static class PriceResolution
{
    public static PriceQuote Of(PriceQuestion question, IEnumerable<PriceOffer> offers)
    {
        var known = offers.ToList();
        var general = GeneralPrice(question, known);
        var candidates = known.ConvertAll(offer => Judge(offer, question, general));
        if (question.ListPrice is { } listPrice)
        {
            candidates.Add(new PriceCandidate(new PriceSource(PriceSourceKind.ListPrice), PriceRank.OfListPrice, listPrice, null));
        }

        var inOrder = candidates.OrderByDescending(candidate => candidate.UnitPrice is not null).ThenByDescending(candidate => candidate.Rank)
            .ThenBy(candidate => candidate.Source.PriceListCode, StringComparer.Ordinal).ThenBy(candidate => candidate.Source.PriceId).ToList();
        var winner = inOrder.Count > 0 && inOrder[0].UnitPrice is not null ? inOrder[0] : null;
        return new PriceQuote(winner?.UnitPrice, winner, [.. inOrder.Where(candidate => candidate != winner).Select(candidate =>
            candidate.UnitPrice is null ? candidate : candidate with { LostBecause = candidate.Rank.WhyBelow(winner!.Rank) })]);
    }

    /// <summary>What percents are taken from: the fixed price for all customers, else the product's list price; per unit ordered.</summary>
    private static decimal? GeneralPrice(PriceQuestion question, List<PriceOffer> offers) =>
        offers.FindAll(offer => offer.IsForAll).ConvertAll(offer => Judge(offer, question, general: null))
            .Where(candidate => candidate.UnitPrice is not null)
            .OrderByDescending(candidate => candidate.Rank).ThenBy(candidate => candidate.Source.PriceListCode, StringComparer.Ordinal).ThenBy(candidate => candidate.Source.PriceId)
            .FirstOrDefault()?.UnitPrice ?? question.ListPrice;

    private static PriceCandidate Judge(PriceOffer offer, PriceQuestion question, decimal? general)
    {
        var (list, line) = (offer.List, offer.Line);
        var unit = line.Unit ?? question.Unit;
        var rank = new PriceRank(offer.Audience, list.Priority, line.ProductId is not null, unit == question.Unit);
        var source = new PriceSource(PriceSourceKind.PriceList, list.Id, list.Code, line.Id);
        if (WhyNot(offer, question, unit) is { } reason)
        {
            return new PriceCandidate(source, rank, null, reason);
        }

        var perUnit = unit == question.Unit ? 1 : question.Factor;
        if (line.Breaks.LastOrDefault(step => step.MinQuantity <= question.Quantity * perUnit) is not { } reached)
        {
            return new PriceCandidate(source, rank, null, new PriceReason("quantity_below", Text($"It begins at {line.Breaks[0].MinQuantity:0.####} {unit}.")));
        }

        source = source with { MinQuantity = reached.MinQuantity, DiscountPercent = reached.DiscountPercent };
        return reached.Price is { } price
            ? new PriceCandidate(source, rank, Round(price * perUnit), null)
            : general is { } from
                ? new PriceCandidate(source, rank, Round(from * (1 - (reached.DiscountPercent!.Value / 100))), null)
                : new PriceCandidate(source, rank, null, new PriceReason("no_general_price", $"There is no general price in {list.Currency} to take the percent from."));
    }

    private static PriceReason? WhyNot(PriceOffer offer, PriceQuestion question, string unit) =>
        offer.List.Currency != question.Currency ? new PriceReason("other_currency", $"The list is in {offer.List.Currency}.")
        : !offer.List.Active ? new PriceReason("inactive", "The list is not active.")
        : !Holds(offer.List.ValidFrom, offer.List.ValidTo, question.Date) ? new PriceReason("not_valid", "The list does not hold on this day.")
        : !Holds(offer.Line.ValidFrom, offer.Line.ValidTo, question.Date) ? new PriceReason("not_valid", "The price does not hold on this day.")
        : unit != question.Unit && unit != question.OwnUnit ? new PriceReason("other_unit", $"The price is per {unit}.")
        : null;

    private static bool Holds(DateOnly? from, DateOnly? to, DateOnly day) => (from is null || from <= day) && (to is null || day < to);

    private static decimal Round(decimal price) => decimal.Round(price, 4, MidpointRounding.AwayFromZero);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What a price is asked for.</summary>
/// <param name="Unit">The unit ordered.</param>
/// <param name="OwnUnit">The product's own unit.</param>
/// <param name="Factor">How many of its own unit one of the unit ordered is.</param>
/// <param name="ListPrice">The product's list price in the currency asked for, per unit ordered.</param>
internal sealed record PriceQuestion(string Currency, DateOnly Date, decimal Quantity, string Unit, string OwnUnit, decimal Factor, decimal? ListPrice);

/// <summary>A line of a price list, with its list.</summary>
internal sealed record PriceOffer(PriceListSnapshot List, PriceSnapshot Line)
{
    public bool IsForAll => Audience == PriceAudience.All;

    public PriceAudience Audience =>
        List.CustomerId is not null ? PriceAudience.Customer : List.CustomerGroupId is not null ? PriceAudience.CustomerGroup : PriceAudience.All;
}

/// <summary>The answer.</summary>
/// <param name="Winner">Nothing when no price is known.</param>
/// <param name="Losers">All others that were looked at, each with the reason.</param>
internal sealed record PriceQuote(decimal? UnitPrice, PriceCandidate? Winner, IReadOnlyList<PriceCandidate> Losers);

/// <summary>A price that was looked at.</summary>
/// <param name="UnitPrice">Per unit ordered; empty when it does not apply.</param>
internal sealed record PriceCandidate(PriceSource Source, PriceRank Rank, decimal? UnitPrice, PriceReason? LostBecause);

/// <summary>Why a price does not hold.</summary>
internal sealed record PriceReason(string Code, string Text);

/// <summary>Whom a price is for, from the last to the first.</summary>
internal enum PriceAudience
{
    ListPrice,
    All,
    CustomerGroup,
    Customer,
}

/// <summary>What decides between prices that apply; the greatest wins.</summary>
internal sealed record PriceRank(PriceAudience Audience, int Priority, bool IsForProduct, bool IsInUnit) : IComparable<PriceRank>
{
    public static readonly PriceRank OfListPrice = new(PriceAudience.ListPrice, 0, true, true);

    public int CompareTo(PriceRank? other) => other is null ? 1 : Key.CompareTo(other.Key);

    public PriceReason WhyBelow(PriceRank winner) =>
        Audience != winner.Audience ? new("audience", winner.Audience switch
        {
            PriceAudience.Customer => "The customer's own price goes first.",
            PriceAudience.CustomerGroup => "A price for the customer's group goes first.",
            _ => "A price list goes before the product's list price.",
        })
        : Priority != winner.Priority ? new("priority", $"Another list has the higher priority ({winner.Priority} against {Priority}).")
        : IsForProduct != winner.IsForProduct ? new("product", "A price for the product itself goes before one for all products.")
        : new("unit", "A price in the unit ordered goes first.");

    private (PriceAudience Audience, int Priority, bool IsForProduct, bool IsInUnit) Key => (Audience, Priority, IsForProduct, IsInUnit);
}
