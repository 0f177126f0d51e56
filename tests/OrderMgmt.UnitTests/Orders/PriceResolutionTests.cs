using CsCheck;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Orders.Domain;

namespace OrderMgmt.UnitTests.Orders;

public sealed class PriceResolutionTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly Guid Customer = Guid.CreateVersion7();
    private static readonly Guid Group = Guid.CreateVersion7();
    private static readonly Guid Product = Guid.CreateVersion7();

    [Fact]
    public void Resolution_agrees_with_a_naive_model() => Gen.Select(GenOffers, Gen.Int[1, 40], Gen.Bool, Gen.Int[0, 1].Select(i => i == 0 ? (decimal?)null : 100m)).Sample((all, quantity, inBoxes, listPrice) =>
    {
        // What the catalogue refuses as ambiguous never comes here: one line per audience, priority, product, unit and currency.
        var offers = all.DistinctBy(offer => (offer.Audience, offer.List.Priority, offer.Line.ProductId, offer.Line.Unit, offer.List.Currency)).ToList();
        var question = new PriceQuestion("EUR", Monday, quantity, inBoxes ? "box" : "pcs", "pcs", inBoxes ? 12 : 1, inBoxes ? listPrice * 12 : listPrice);

        var quote = PriceResolution.Of(question, offers);

        Assert.Equal(Naive(question, offers), quote.UnitPrice);
        Assert.Equal(offers.Count + (listPrice is null ? 0 : 1), quote.Losers.Count + (quote.Winner is null ? 0 : 1));
        Assert.All(quote.Losers, loser => Assert.False(string.IsNullOrEmpty(loser.LostBecause?.Text)));
    });

    [Fact]
    public void The_customers_list_goes_before_the_groups_before_the_general_one_before_the_list_price()
    {
        var own = Offer(Fixed(90), customer: Customer);
        var ofGroup = Offer(Fixed(80), group: Group);
        var general = Offer(Fixed(70));

        Assert.Equal(90, Ask(own, ofGroup, general).UnitPrice);
        Assert.Equal(80, Ask(ofGroup, general).UnitPrice);
        Assert.Equal(70, Ask(general).UnitPrice);
        Assert.Equal((100, PriceSourceKind.ListPrice), (Ask().UnitPrice, Ask().Winner!.Source.Kind));
    }

    [Fact]
    public void The_highest_break_reached_counts_and_is_named()
    {
        var quote = Ask(12, Offer([new PriceBreak(0, 99, null), new PriceBreak(10, 90, null), new PriceBreak(20, 80, null)]));

        Assert.Equal((90, 10), (quote.UnitPrice, quote.Winner!.Source.MinQuantity));
    }

    [Fact]
    public void Below_the_first_break_the_next_best_price_holds_and_the_reason_is_told()
    {
        var quote = Ask(1, Offer([new PriceBreak(5, 90, null)], customer: Customer));

        Assert.Equal(100, quote.UnitPrice);
        Assert.Equal("quantity_below", Assert.Single(quote.Losers).LostBecause!.Code);
    }

    [Fact]
    public void A_percent_is_taken_from_the_general_price_and_without_one_from_the_list_price()
    {
        var percent = Offer([new PriceBreak(0, null, 10)], group: Group);

        Assert.Equal(90, Ask(percent).UnitPrice);
        Assert.Equal(45, Ask(percent, Offer(Fixed(50))).UnitPrice);
    }

    [Fact]
    public void Periods_are_half_open()
    {
        var until = Offer(Fixed(90), to: Monday);
        var from = Offer(Fixed(80), from: Monday);

        Assert.Equal(80, Ask(until, from).UnitPrice);
    }

    [Fact]
    public void A_price_per_piece_is_converted_for_a_box_unless_the_box_has_its_own()
    {
        var perPiece = Offer([new PriceBreak(0, 10, null), new PriceBreak(24, 9, null)]);
        var perBox = Offer(Fixed(100), unit: "box", priority: -1);
        var boxes = new PriceQuestion("EUR", Monday, 2, "box", "pcs", 12, null);

        Assert.Equal(108, PriceResolution.Of(boxes, [perPiece]).UnitPrice);
        Assert.Equal(100, PriceResolution.Of(boxes, [Offer(Fixed(10)), Offer(Fixed(100), unit: "box")]).UnitPrice);
        Assert.Equal(108, PriceResolution.Of(boxes, [perPiece, perBox]).UnitPrice);
    }

    private static decimal? Naive(PriceQuestion question, IReadOnlyList<PriceOffer> offers)
    {
        decimal? general = null;
        foreach (var (_, fixedPrice, _) in InOrder(question, offers.Where(offer => offer.List.CustomerId is null && offer.List.CustomerGroupId is null)))
        {
            general ??= fixedPrice;
        }

        general ??= question.ListPrice;
        foreach (var (_, fixedPrice, percent) in InOrder(question, offers))
        {
            if (fixedPrice is not null || general is not null)
            {
                return fixedPrice ?? decimal.Round(general!.Value - (general.Value * percent!.Value / 100), 4, MidpointRounding.AwayFromZero);
            }
        }

        return question.ListPrice;
    }

    /// <summary>Every price that applies, best first, by trying all ranks one after the other.</summary>
    private static IEnumerable<(PriceOffer Offer, decimal? Fixed, decimal? Percent)> InOrder(PriceQuestion question, IEnumerable<PriceOffer> offers)
    {
        foreach (var audience in new[] { "customer", "group", "all" })
        {
            for (var priority = 10; priority >= -10; priority--)
            {
                foreach (var forProduct in new[] { true, false })
                {
                    foreach (var inUnit in new[] { true, false })
                    {
                        foreach (var offer in offers)
                        {
                            var (list, line) = (offer.List, offer.Line);
                            var itsAudience = list.CustomerId is not null ? "customer" : list.CustomerGroupId is not null ? "group" : "all";
                            var unit = line.Unit ?? question.Unit;
                            var hits = itsAudience == audience && list.Priority == priority && (line.ProductId is not null) == forProduct && (unit == question.Unit) == inUnit
                                && list.Active && list.Currency == question.Currency && (unit == question.Unit || unit == "pcs")
                                && !(list.ValidFrom > question.Date) && !(list.ValidTo <= question.Date) && !(line.ValidFrom > question.Date) && !(line.ValidTo <= question.Date);
                            var times = unit == question.Unit ? 1 : question.Factor;
                            var reached = line.Breaks.Where(step => step.MinQuantity <= question.Quantity * times).MaxBy(step => step.MinQuantity);
                            if (hits && reached is not null)
                            {
                                yield return (offer, reached.Price * times, reached.DiscountPercent);
                            }
                        }
                    }
                }
            }
        }
    }

    private static PriceQuote Ask(params PriceOffer[] offers) => Ask(1, offers);

    private static PriceQuote Ask(decimal quantity, params PriceOffer[] offers) => PriceResolution.Of(new PriceQuestion("EUR", Monday, quantity, "pcs", "pcs", 1, 100), offers);

    private static PriceBreak[] Fixed(decimal price) => [new PriceBreak(0, price, null)];

    private static PriceOffer Offer(
        PriceBreak[] breaks, Guid? customer = null, Guid? group = null, int priority = 0, string? unit = "pcs", bool forProduct = true, string currency = "EUR", bool active = true,
        DateOnly? from = null, DateOnly? to = null, DateOnly? listFrom = null, DateOnly? listTo = null)
    {
        var list = new PriceListSnapshot { Id = Guid.CreateVersion7() };
        list.Apply(new PriceListChanged(list.Id, 1, list.Id.ToString("N"), "List", currency, customer, group, priority, listFrom, listTo, active));
        var line = new PriceSnapshot { Id = Guid.CreateVersion7(), PriceListId = list.Id };
        line.Apply(new PriceChanged(line.Id, 1, list.Id, forProduct ? Product : null, forProduct ? unit : null, from, to, breaks));
        return new PriceOffer(list, line);
    }

    private static readonly Gen<DateOnly?> GenDay = Gen.Int[-3, 3].Select(days => days == 3 ? (DateOnly?)null : Monday.AddDays(days));

    private static readonly Gen<PriceBreak> GenBreak = Gen.Select(Gen.Int[0, 30], Gen.Int[1, 5000], Gen.Int[0, 100], Gen.Int[0, 2])
        .Select((from, cents, percent, kind) => kind < 2 ? new PriceBreak(from, cents / 100m, null) : new PriceBreak(from, null, percent));

    private static readonly Gen<List<PriceOffer>> GenOffers =
        Gen.Select(
            Gen.Select(Gen.Int[0, 2], Gen.Int[-1, 1], Gen.Int[0, 3], Gen.Int[0, 9]),
            Gen.Select(GenDay, GenDay, GenDay, GenDay),
            GenBreak.Array[1, 3])
        .Select((what, days, breaks) =>
        {
            var (audience, priority, unit, luck) = what;
            var forProduct = unit < 3;
            var steps = breaks.DistinctBy(step => step.MinQuantity).Where(step => forProduct || step.Price is null).OrderBy(step => step.MinQuantity).ToArray();
            return Offer(
                steps.Length == 0 ? [new PriceBreak(0, null, 5)] : steps, audience == 2 ? Customer : null, audience == 1 ? Group : null, priority, unit == 2 ? "box" : "pcs", forProduct,
                luck == 0 ? "USD" : "EUR", luck != 1, days.Item1 < days.Item2 ? days.Item1 : null, days.Item2, days.Item3 < days.Item4 ? days.Item3 : null, days.Item4);
        })
        .List[0, 10];
}
