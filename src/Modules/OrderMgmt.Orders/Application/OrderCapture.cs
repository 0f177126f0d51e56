using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Application;

/// <summary>What decides the prices of an order's lines beside the lines themselves.</summary>
internal sealed record PricedFor(Guid CustomerId, string Currency, DateOnly Day)
{
    public static PricedFor Of(Order order) => new(order.CustomerId, order.Currency, order.OrderDate);
}

/// <summary>Completes what a caller gives from what this module knows: products, prices, tax, exchange rates.</summary>
internal sealed class OrderCapture(IOrdersDb db, ProductLookup lookup, PriceBook priceBook, IOptions<CompanyOptions> company, TimeProvider clock)
{
    private static readonly CompiledList<string, DateOnly, string, TaxRuleSnapshot> TaxRules = new((db, country, day, clientType) => db.Set<TaxRuleSnapshot>().AsNoTracking()
        .Where(rule => rule.Country == country && rule.ValidFrom <= day && (rule.ValidTo == null || rule.ValidTo > day))
        .Where(rule => rule.ClientType == null || rule.ClientType == clientType));

    /// <summary>The category by which shipping charges are taxed.</summary>
    public const string ShippingTaxCategory = "standard";

    public DateOnly Today => company.Value.DayOf(clock.GetUtcNow());

    public CompanyTime Time => new(clock.GetUtcNow(), Today, company.Value.StartOf);

    public OrderHeader Header(OrderHeaderInput input) => new(
        input.OrderType ?? "product", input.ExternalReference, input.OrderDate ?? Today, input.RequestedDate, input.ShippingCharge, input.DiscountPercent, input.DiscountAmount,
        input.Project, input.Notes, input.ShipComplete ?? false, input.DeliveryAddress, input.Metadata ?? new Dictionary<string, string>(),
        [.. (input.Milestones ?? []).Select((m, index) => new OrderMilestone(index + 1, m.Name!, m.Percent, m.Amount, m.DueOn, m.DueOn is { } day ? company.Value.StartOf(day) : null))]);

    /// <summary>The lines' terms; products not known and units that don't fit are reported as problems, each at its line.</summary>
    public async Task<List<LineTerms?>> TermsAsync(
        IReadOnlyList<OrderLineInput> lines, PricedFor pricedFor, Func<int, string> pointer, List<Problem> problems, CancellationToken cancellationToken)
    {
        var ids = lines.Select(line => line.ProductId).OfType<Guid>().Distinct().ToList();
        var codes = lines.Where(line => line.ProductId is null).Select(line => line.ProductCode!).Distinct().ToList();
        var products = await lookup.FindAsync(ids, codes, lines.Any(line => line.Unit is not null), cancellationToken);
        var offers = await priceBook.OffersAsync(pricedFor.CustomerId, products.Ids, pricedFor.Currency, pricedFor.Day, cancellationToken);
        var terms = new LineTermsOf(products, offers, pricedFor, clock.GetUtcNow());
        return [.. lines.Select((line, index) => terms.Of(line, pointer(index), problems))];
    }

    /// <summary>Takes the prices and costs of the order's date for a draft that was given another; prices given by hand stay.</summary>
    public async Task RequoteAsync(Order order, CancellationToken cancellationToken)
    {
        var ids = order.Lines.Select(line => line.ProductId).Distinct().ToList();
        var products = await lookup.FindAsync(ids, [], order.Lines.Any(line => line.OrderedUnit != line.Unit), cancellationToken);
        var offers = await priceBook.OffersAsync(order.CustomerId, ids, order.Currency, order.OrderDate, cancellationToken);
        order.Requote(
            line => offers.Quote(products.Of(line.ProductId), order.Currency, order.OrderDate, line.OrderedQuantity, line.OrderedUnit, products.FactorOf(products.Of(line.ProductId), line.OrderedUnit) ?? (line.Quantity / line.OrderedQuantity)),
            line => products.Of(line.ProductId).CostOn(order.OrderDate));
    }

    /// <summary>Prices and taxes the order by the rules valid on its date. Returns whether the exchange rate is known.</summary>
    public async Task<bool> PriceAsync(Order order, CancellationToken cancellationToken)
    {
        var rules = await TaxRules.RunAsync(db, order.TaxCountry, order.OrderDate, order.ClientType, cancellationToken);
        var rate = order.Currency == company.Value.BaseCurrency
            ? 1
            : await db.ExchangeRates.Where(r => r.Currency == order.Currency && r.ValidFrom <= order.OrderDate)
                .OrderByDescending(r => r.ValidFrom).Select(r => (decimal?)r.Rate).FirstOrDefaultAsync(cancellationToken);
        order.Price(
            category => rules.Where(rule => rule.TaxCategory == category).OrderBy(rule => rule.ClientType is null).Select(rule => new TaxDecision(rule.Rate, rule.ExemptionReason)).FirstOrDefault(),
            rate ?? 1);
        return rate is not null;
    }
}
