using CsCheck;
using OrderMgmt.Orders.Domain;

namespace OrderMgmt.UnitTests.Orders;

public sealed class OrderPricingTests
{
    [Fact]
    public void A_percent_lowers_the_price_and_the_line_is_rounded_once()
    {
        var order = new OrderBuilder().Line(6, 15.6m, discountPercent: 15).Line(15, 16.8m, discountPercent: 15).Draft();

        Assert.Equal([79.56m, 214.20m], order.Lines.Select(line => line.Net));
        Assert.Equal(293.76m, order.Net);
    }

    [Fact]
    public void Tax_is_rounded_per_category_and_rate_and_shipping_is_taxed_too()
    {
        var order = new OrderBuilder().Line(1, 0.10m).Line(1, 0.10m).Line(1, 9.99m, taxCategory: "reduced").Shipping(5).Draft();

        Assert.Equal(15.19m, order.Net);
        Assert.Equal(0.99m + 0.70m, order.Tax); // 5.20 × 19 % = 0.988; 9.99 × 7 % = 0.6993
        Assert.Equal(order.Net + order.Tax, order.Gross);
    }

    [Fact]
    public void The_orders_discount_is_spread_over_the_lines_to_the_cent()
    {
        var order = new OrderBuilder().Line(1, 10).Line(1, 10).Line(1, 10).Discount(amount: 10).Draft();

        Assert.Equal([6.66m, 6.67m, 6.67m], order.Lines.Select(line => line.Net).Order());
        Assert.Equal(20, order.Net);
        Assert.Equal(10, order.Discount);
    }

    [Fact]
    public void Line_nets_and_discounts_always_add_up_to_the_order() =>
        Gen.Select(Gen.Int[1, 100_000].Array[1, 8], Gen.Int[0, 1000], Gen.Int[1, 500]).Sample((cents, percentTenths, quantity) =>
        {
            var builder = new OrderBuilder().Discount(percent: percentTenths / 10m);
            foreach (var price in cents)
            {
                builder.Line(quantity, price / 100m);
            }

            var order = builder.Draft();
            Assert.Equal(order.Lines.Sum(line => line.Net), order.Net);
            Assert.Equal(cents.Sum(price => price / 100m * quantity), order.Net + order.Discount);
            Assert.Equal(order.Net + order.Tax, order.Gross);
        });

    [Fact]
    public void Without_a_tax_rule_the_order_cannot_be_submitted()
    {
        var order = new OrderBuilder().Line(1, 10, taxCategory: "unknown").Draft();
        var facts = new SubmitFacts(
            new CustomerSnapshot { Id = order.CustomerId }, order.Lines.ToDictionary(line => line.ProductId, line => Product(line.ProductId)), new Dictionary<Guid, decimal>(), true, order.OrderDate);

        var finding = Assert.Single(OrderChecks.Of(order, facts), finding => finding.Severity == FindingSeverity.Error);

        Assert.Equal(("tax_rule_missing", "/lines/0/taxCategory"), (finding.Code, finding.Pointer));
    }

    private static ProductSnapshot Product(Guid id)
    {
        var product = new ProductSnapshot { Id = id };
        product.Apply(new(id, 1, "P", "Product", "stocked", "pcs", "standard", "active", 5, 10, "EUR"));
        return product;
    }
}
