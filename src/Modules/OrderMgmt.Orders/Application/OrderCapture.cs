using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Application;

/// <summary>Completes what a caller gives from what this module knows: products, prices, tax, exchange rates.</summary>
internal sealed class OrderCapture(IOrdersDb db, IOptions<CompanyOptions> company, TimeProvider clock)
{
    /// <summary>The category by which shipping charges are taxed.</summary>
    public const string ShippingTaxCategory = "standard";

    public DateOnly Today => company.Value.DayOf(clock.GetUtcNow());

    public OrderHeader Header(OrderHeaderInput input) => new(
        input.OrderType ?? "product", input.ExternalReference, input.OrderDate ?? Today, input.RequestedDate, input.ShippingCharge, input.DiscountPercent, input.DiscountAmount,
        input.Project, input.Notes, input.ShipComplete ?? false, input.DeliveryAddress, input.Metadata ?? new Dictionary<string, string>());

    /// <summary>The lines' terms; products not known are reported as problems, each at its line.</summary>
    public async Task<List<LineTerms?>> TermsAsync(IReadOnlyList<OrderLineInput> lines, string currency, Func<int, string> pointer, List<Problem> problems, CancellationToken cancellationToken)
    {
        var ids = lines.Where(line => line.ProductId is not null).Select(line => line.ProductId!.Value).Distinct().ToList();
        var codes = lines.Where(line => line.ProductId is null).Select(line => line.ProductCode!).Distinct().ToList();
        var products = lines.Count == 0 ? [] : await db.Products.AsNoTracking().Where(p => ids.Contains(p.Id) || codes.Contains(p.Code)).ToListAsync(cancellationToken);
        return [.. lines.Select((line, index) =>
        {
            var product = products.Find(p => line.ProductId is { } id ? p.Id == id : p.Code == line.ProductCode);
            if (product is null)
            {
                problems.Add(new Problem(
                    pointer(index) + (line.ProductId is null ? "/productCode" : "/productId"), "product_unknown", $"There is no product '{line.ProductId?.ToString() ?? line.ProductCode}'. Create it first or correct the code."));
                return null;
            }

            return Terms(line, product, currency);
        })];
    }

    /// <summary>Prices and taxes the order by the rules valid on its date. Returns whether the exchange rate is known.</summary>
    public async Task<bool> PriceAsync(Order order, CancellationToken cancellationToken)
    {
        var rules = await db.TaxRules.AsNoTracking()
            .Where(rule => rule.Country == order.TaxCountry && rule.ValidFrom <= order.OrderDate && (rule.ValidTo == null || rule.ValidTo > order.OrderDate))
            .Where(rule => rule.ClientType == null || rule.ClientType == order.ClientType)
            .ToListAsync(cancellationToken);
        var rate = order.Currency == company.Value.BaseCurrency
            ? 1
            : await db.ExchangeRates.Where(r => r.Currency == order.Currency && r.ValidFrom <= order.OrderDate)
                .OrderByDescending(r => r.ValidFrom).Select(r => (decimal?)r.Rate).FirstOrDefaultAsync(cancellationToken);
        order.Price(
            category => rules.Where(rule => rule.TaxCategory == category).OrderBy(rule => rule.ClientType is null).Select(rule => new TaxDecision(rule.Rate, rule.ExemptionReason)).FirstOrDefault(),
            rate ?? 1);
        return rate is not null;
    }

    private static LineTerms Terms(OrderLineInput line, ProductSnapshot product, string currency)
    {
        var listPrice = product.Currency == currency ? product.ListPrice : null;
        return new LineTerms(
            product.Id, product.Code, line.Description ?? product.Name, product.Kind, product.Unit, line.Quantity!.Value, line.UnitPrice ?? listPrice, listPrice, line.PriceReason,
            line.DiscountPercent, line.DiscountAmount, line.TaxCategory ?? product.TaxCategory, product.StandardCost, line.RequestedDate, line.WarehouseCode);
    }
}
