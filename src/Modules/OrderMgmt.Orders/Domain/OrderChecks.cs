using System.Globalization;
using OrderMgmt.Contracts.Catalog;

namespace OrderMgmt.Orders.Domain;

/// <summary>What is known about the world when an order is submitted.</summary>
internal sealed record SubmitFacts(
    CustomerSnapshot Customer, IReadOnlyDictionary<Guid, ProductSnapshot> Products, IReadOnlyDictionary<Guid, decimal> Available, bool IsExchangeRateKnown, DateOnly Today);

/// <summary>All checks of a submission; each finding says where it is and how to mend it.</summary>
internal static class OrderChecks
{
    public static IReadOnlyList<OrderFinding> Of(Order order, SubmitFacts facts) =>
    [
        .. OfHeader(order, facts),
        .. order.SoldLines.SelectMany((line, index) => OfLine(order, line, $"/lines/{index}", facts)),
        .. OfMilestones(order),
        .. OfStock(order, facts),
    ];

    private static IEnumerable<OrderFinding> OfHeader(Order order, SubmitFacts facts)
    {
        if (facts.Customer.IsArchived)
        {
            yield return Error("customer_not_active", "/customerId", $"Customer {order.CustomerNumber} is archived; activate it first.");
        }

        if (order.Lines.Count == 0)
        {
            yield return Error("lines_missing", "/lines", "The order has no lines; add at least one.");
        }

        if (order.ShippingCharge is not null && order.ShippingTaxRate is null)
        {
            yield return Error("tax_rule_missing", "/shippingCharge", NoTaxRule(order, order.ShippingTaxCategory));
        }

        if (order.RequestedDate < facts.Today && order.OrderDate >= facts.Today)
        {
            yield return Warning("requested_date_past", "/requestedDate", "The requested date has passed.");
        }

        if (!facts.IsExchangeRateKnown)
        {
            yield return Warning("exchange_rate_missing", "/currency", $"No exchange rate for {order.Currency} is known on {order.OrderDate:yyyy-MM-dd}; it counts as 1. Add one under /exchange-rates.");
        }
    }

    private static IEnumerable<OrderFinding> OfLine(Order order, OrderLine line, string pointer, SubmitFacts facts)
    {
        var product = facts.Products[line.ProductId];
        if (product.Status != "active")
        {
            yield return Error("product_not_active", pointer + "/productCode", $"{product.Code} is {product.Status} and can't be ordered; use another product.");
        }

        if (line.InvoicingPolicy == InvoicingPolicies.Recurring && order.RecurringOrderId is null)
        {
            yield return Error("product_recurring", pointer + "/productCode", $"{product.Code} is billed by period; sell it by a recurring order (/recurring-orders).");
        }

        foreach (var component in order.ComponentsOf(line).Where(component => facts.Products[component.ProductId].Status != "active"))
        {
            yield return Error("product_not_active", pointer + "/productCode", $"{component.ProductCode}, a component of {product.Code}, is {facts.Products[component.ProductId].Status} and can't be ordered; use another product.");
        }

        if (line.UnitPrice is null)
        {
            yield return Error("price_missing", pointer + "/unitPrice", $"{product.Code} has no price in {order.Currency}; add one to a price list, or give a unitPrice.");
        }
        else if (line.ListPrice is { } listPrice && listPrice != line.UnitPrice)
        {
            yield return Warning("price_deviates", pointer + "/unitPrice", Text($"The price {line.UnitPrice:0.00##} deviates from the price {listPrice:0.00##} {order.Currency} that holds for the customer."));
        }

        if (line.Net < 0)
        {
            yield return Error("discount_too_large", pointer + "/discountAmount", "The discounts exceed the line's value; lower them.");
        }

        foreach (var category in (line.IsBundle ? order.ComponentsOf(line) : [line]).Where(part => part.TaxRate is null).Select(part => part.TaxCategory!).Distinct())
        {
            yield return Error("tax_rule_missing", pointer + "/taxCategory", NoTaxRule(order, category));
        }
    }

    private static IEnumerable<OrderFinding> OfMilestones(Order order)
    {
        var total = order.MilestonesNet;
        if (order.MilestoneLines.FirstOrDefault() is not { } line)
        {
            if (order.Milestones.Count > 0)
            {
                yield return Error("milestones_unused", "/milestones", "No line of the order is billed by milestones; leave them out, or order a product with the invoicing policy 'milestone'.");
            }

            yield break;
        }

        if (order.Milestones.Count == 0)
        {
            yield return Error("milestones_missing", "/milestones", $"{line.ProductCode} is billed by milestones; say which there are.");
        }
        else if (order.Milestones.Sum(milestone => milestone.Net) is var sum && sum != total)
        {
            yield return Error(
                "milestones_do_not_add_up", "/milestones",
                Text($"The milestones add up to {sum:0.00##} {order.Currency}, the lines that they bill to {total:0.00##}. Give the last one neither percent nor amount: it takes the rest."));
        }

        foreach (var milestone in order.Milestones.Where(milestone => milestone.Net <= 0))
        {
            yield return Error("milestone_without_value", $"/milestones/{milestone.Number - 1}", $"Milestone {milestone.Number} would bill nothing; leave it out, or lower the others.");
        }
    }

    private static IEnumerable<OrderFinding> OfStock(Order order, SubmitFacts facts)
    {
        var left = new Dictionary<Guid, decimal>(facts.Available);
        foreach (var (index, sold) in order.SoldLines.Index())
        {
            foreach (var line in (sold.IsBundle ? order.ComponentsOf(sold) : [sold]).Where(line => line.Kind == "stocked"))
            {
                var available = left.GetValueOrDefault(line.ProductId);
                left[line.ProductId] = Math.Max(0, available - line.Quantity);
                if (available < line.Quantity)
                {
                    yield return Warning("stock_short", $"/lines/{index}/quantity", Text($"{available:0.####} of {line.Quantity:0.####} {line.Unit} {line.ProductCode} are available; the rest will be backordered."));
                }
            }
        }
    }

    private static string NoTaxRule(Order order, string category) =>
        $"No tax rule for category '{category}' in {order.TaxCountry} is valid on {order.OrderDate:yyyy-MM-dd}; add one under /tax-rules (rate 0 for zero-rated).";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static OrderFinding Error(string code, string pointer, string message) => new(FindingSeverity.Error, code, pointer, message);

    private static OrderFinding Warning(string code, string pointer, string message) => new(FindingSeverity.Warning, code, pointer, message);
}
