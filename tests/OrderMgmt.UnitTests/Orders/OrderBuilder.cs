using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Orders.Domain;

namespace OrderMgmt.UnitTests.Orders;

/// <summary>Makes orders for tests: EUR, 19 % tax in DE for the category standard, 7 % for reduced.</summary>
internal sealed class OrderBuilder
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Address Berlin = new("Acme", "Street 1", null, "Berlin", "10115", null, "DE");
    private readonly List<LineTerms> _lines = [];
    private decimal? _discountPercent;
    private decimal? _discountAmount;
    private decimal? _shipping;
    private IReadOnlyList<OrderMilestone> _milestones = [];

    public OrderBuilder Line(decimal quantity, decimal price, decimal? discountPercent = null, string taxCategory = "standard", string kind = "stocked", string policy = InvoicingPolicies.OnDelivery)
    {
        _lines.Add(new LineTerms(Guid.CreateVersion7(), $"P{_lines.Count + 1}", "Product", kind, "pcs", quantity, price, price, null, discountPercent, null, taxCategory, 5, null, null, policy));
        return this;
    }

    public OrderBuilder Discount(decimal? percent = null, decimal? amount = null)
    {
        _discountPercent = percent;
        _discountAmount = amount;
        return this;
    }

    public OrderBuilder Shipping(decimal charge)
    {
        _shipping = charge;
        return this;
    }

    public OrderBuilder Milestones(params (decimal? Percent, decimal? Amount)[] milestones)
    {
        _milestones = [.. milestones.Select((m, index) => new OrderMilestone(index + 1, $"M{index + 1}", m.Percent, m.Amount, null, null))];
        return this;
    }

    public Order Draft()
    {
        var customer = new OrderCustomer(Guid.CreateVersion7(), "C-1", "Acme", "business", "DE", "EUR", "NET30", Berlin, Berlin);
        var header = new OrderHeader("product", null, new DateOnly(2026, 3, 1), null, _shipping, _discountPercent, _discountAmount, null, null, false, null, new Dictionary<string, string>(), _milestones);
        var order = Order.Capture(Guid.CreateVersion7(), "SO-2026-000001", Now, customer, header, "standard");
        _lines.ForEach(line => order.AddLine(Guid.CreateVersion7(), line));
        Price(order);
        return order;
    }

    public static void Price(Order order) =>
        order.Price(category => category switch { "standard" => new TaxDecision(19, null), "reduced" => new TaxDecision(7, null), _ => null }, 1);

    public Order Confirmed()
    {
        var order = Draft();
        order.Submit([], null, Now);
        return order;
    }
}
