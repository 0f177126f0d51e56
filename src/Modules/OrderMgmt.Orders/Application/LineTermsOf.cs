using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Application;

/// <summary>Makes complete terms of what a caller gives for a line.</summary>
internal sealed class LineTermsOf(KnownProducts products, IReadOnlyList<PriceOffer> offers, PricedFor pricedFor, DateTimeOffset now)
{
    public LineTerms? Of(OrderLineInput line, string pointer, List<Problem> problems)
    {
        if (products.Of(line) is not { } product)
        {
            problems.Add(new Problem(
                pointer + (line.ProductId is null ? "/productCode" : "/productId"), "product_unknown", $"There is no product '{line.ProductId?.ToString() ?? line.ProductCode}'. Create it first or correct the code."));
            return null;
        }

        if (products.MissingPartOf(product) is { } missing)
        {
            problems.Add(new Problem(pointer + "/productCode", "product_unknown", $"{product.Code} holds '{missing}', which is not known here yet. Try again in a moment."));
            return null;
        }

        var unit = line.Unit ?? product.Unit;
        if (products.FactorOf(product, unit) is not { } factor)
        {
            problems.Add(new Problem(pointer + "/unit", "unit_not_convertible", UnitText.NotConvertible(product, unit)));
            return null;
        }

        var quantity = decimal.Round(line.Quantity!.Value * factor, 4, MidpointRounding.AwayFromZero);
        var parts = ComponentsOf(line, product, quantity);
        if (quantity is 0 or >= 1_000_000_000 || parts.Any(part => part.Quantity is 0 or >= 1_000_000_000))
        {
            problems.Add(new Problem(pointer + "/quantity", "quantity_invalid", $"In {product.Unit}, and for each component of a bundle, the quantity must be above 0 and below 1,000,000,000 with 4 decimals; give another."));
            return null;
        }

        var quote = offers.Quote(product, pricedFor.Currency, pricedFor.Day, line.Quantity.Value, unit, factor);
        if (line.UnitPrice is null && quote.UnitPrice >= 1_000_000_000)
        {
            problems.Add(new Problem(pointer + "/unit", "out_of_range", $"A price per {unit} would not be below 1,000,000,000; order in a smaller unit."));
            return null;
        }

        return new LineTerms(
            product.Id, product.Code, line.Description ?? product.Name, product.Kind, product.Unit, quantity, line.UnitPrice ?? quote.UnitPrice, quote.UnitPrice, line.PriceReason,
            line.DiscountPercent, line.DiscountAmount, line.TaxCategory ?? product.TaxCategory, CostOf(product), line.RequestedDate, line.WarehouseCode ?? product.WarehouseCode, product.InvoicingPolicy,
            line.Quantity.Value, unit, line.UnitPrice is null ? quote.Winner?.Source : new PriceSource(PriceSourceKind.Manual), product.Team, parts);
    }

    private decimal CostOf(ProductSnapshot product) => product.IsBundle
        ? products.PartsOf(product).Sum(part => part.Quantity * part.Product.CostOn(pricedFor.Day))
        : product.CostOn(pricedFor.Day);

    private IReadOnlyList<ComponentTerms> ComponentsOf(OrderLineInput line, ProductSnapshot bundle, decimal bundles) => !bundle.IsBundle ? [] :
    [
        .. products.PartsOf(bundle).Select(part => new ComponentTerms(
            Guid.CreateVersion7(now), part.Product.Id, part.Product.Code, Described(part.Product.Name, line.Description ?? bundle.Name), part.Product.Kind, part.Product.Unit,
            decimal.Round(part.Quantity * bundles, 4, MidpointRounding.AwayFromZero), line.TaxCategory ?? bundle.TaxCategory ?? part.Product.TaxCategory!,
            part.Product.CostOn(pricedFor.Day), Worth(part.Product, part.Quantity * bundles), part.Product.WarehouseCode, part.Product.Team)),
    ];

    /// <summary>What it would cost the customer on its own; without a price what it costs us.</summary>
    private decimal Worth(ProductSnapshot product, decimal quantity) =>
        decimal.Round(quantity * (offers.Quote(product, pricedFor.Currency, pricedFor.Day, quantity, product.Unit, 1).UnitPrice ?? product.CostOn(pricedFor.Day)), 4);

    private static string Described(string component, string bundle) => $"{component} (part of {bundle})".AtMost(500);
}
