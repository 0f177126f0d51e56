using CsCheck;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Orders.Application;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.UnitTests.Orders;

public sealed class BundleTests
{
    private static readonly Guid LineId = Guid.CreateVersion7();

    [Fact]
    public void The_price_goes_to_the_components_by_what_they_would_cost_alone()
    {
        var order = Order(1, 100, null, ("LAP", 1, 90, "standard"), ("BAG", 2, 30, "standard"));

        Assert.Equal([("LAP", 75m, 75m), ("BAG", 25m, 12.5m)], order.FulfilledLines.Select(line => (line.ProductCode, line.Net, line.UnitPrice!.Value)));
        Assert.Equal((100m, 19m), (order.Net, order.Tax));
    }

    [Fact]
    public void Each_component_is_taxed_in_its_own_category()
    {
        var order = Order(1, 100, null, ("LAP", 1, 50, "standard"), ("BOOK", 1, 50, "reduced"));

        Assert.Equal(9.50m + 3.50m, order.Tax);
    }

    [Fact]
    public void Shares_and_discounts_add_up_to_the_bundle_and_no_discount_exceeds_its_share() =>
        Gen.Select(Gen.Int[1, 100_000], Gen.Int[1, 50], Gen.Int[0, 100], Gen.Int[0, 5000].Array[1, 6], Gen.Int[0, 100]).Sample((cents, quantity, percent, worths, orderPercent) =>
        {
            var order = Order(quantity, cents / 100m, percent, orderPercent, [.. worths.Select((worth, i) => ($"P{i}", (decimal)(i + 1), worth / 100m, "standard"))]);

            var bundle = order.SoldLines.Single();
            Assert.Equal(bundle.Net, order.FulfilledLines.Sum(line => line.Net));
            Assert.Equal(bundle.Discount, order.FulfilledLines.Sum(line => line.Discount));
            Assert.All(order.FulfilledLines, line => Assert.InRange(line.Discount, 0, line.Net + line.Discount));
            Assert.All(order.FulfilledLines, line => Assert.Equal(line.Net + line.Discount, Rounding.ToCurrency(line.Quantity * line.UnitPrice!.Value, "EUR")));
            Assert.Equal(bundle.Net, order.Net);
        });

    [Fact]
    public void A_bundle_is_delivered_as_far_as_all_of_its_components_are()
    {
        var order = Order(2, 100, null, ("LAP", 1, 90, "standard"), ("BAG", 2, 30, "standard"));
        order.Submit([], null, OrderBuilder.Now);
        var parts = order.FulfilledLines.ToList();
        order.Allocate(1, [(parts[0].Id, 0m, null), (parts[1].Id, 1m, null)], OrderBuilder.Now);
        Assert.Equal(new LineQuantitiesResponse(0, 1.5m, 0.5m, 0, 0, 0, 0), Progress(order));

        order.Deliver([(parts[0].Id, 2m), (parts[1].Id, 2m)], OrderBuilder.Now);
        Assert.Equal((OrderStatus.PartiallyDelivered, 1m), (order.Status, Progress(order).Delivered));

        order.Deliver([(parts[1].Id, 2m)], OrderBuilder.Now);
        Assert.Equal((OrderStatus.Delivered, 2m, 0m), (order.Status, Progress(order).Delivered, Progress(order).Reserved));
    }

    [Fact]
    public void A_component_is_not_changed_on_its_own_but_goes_with_its_bundle()
    {
        var order = Order(1, 100, null, ("LAP", 1, 90, "standard"), ("BAG", 2, 30, "standard"));

        Assert.Equal("orders.bundle_component", Assert.Throws<DomainException>(() => order.RemoveLine(order.FulfilledLines.First().Id)).Code);
        order.RemoveLine(LineId);
        Assert.Empty(order.Lines);
    }

    private static LineQuantitiesResponse Progress(Order order) => BundleProgress.Of(order.SoldLines.Single(), order.ComponentsOf(order.SoldLines.Single()));

    private static Order Order(decimal quantity, decimal price, decimal? percent, params (string Code, decimal Each, decimal Worth, string Tax)[] parts) => Order(quantity, price, percent, 0, parts);

    private static Order Order(decimal quantity, decimal price, decimal? percent, decimal orderPercent, params (string Code, decimal Each, decimal Worth, string Tax)[] parts)
    {
        var order = new OrderBuilder().Discount(percent: orderPercent).Draft();
        order.AddLine(LineId, new LineTerms(
            Guid.CreateVersion7(), "SET", "Set", "bundle", "pcs", quantity, price, price, null, percent, null, null, 0, null, null, InvoicingPolicies.OnDelivery,
            Components: [.. parts.Select(part => new ComponentTerms(
                Guid.CreateVersion7(), Guid.CreateVersion7(), part.Code, part.Code, "stocked", "pcs", part.Each * quantity, part.Tax, 1, part.Worth * quantity, null, null))]));
        OrderBuilder.Price(order);
        return order;
    }
}
