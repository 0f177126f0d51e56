using CsCheck;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Contracts.Orders;
using static OrderMgmt.UnitTests.Billing.BillingScenario;

namespace OrderMgmt.UnitTests.Billing;

public sealed class PartialBillingTests
{
    /// <summary>With two, no and three decimals.</summary>
    private static readonly Gen<string> Currency = Gen.OneOf(Gen.Const("EUR"), Gen.Const("JPY"), Gen.Const("KWD"));

    [Fact]
    public void A_delivery_goes_on_the_open_draft_and_after_issuing_on_a_new_one()
    {
        var scenario = new BillingScenario([Line(3, 10)]);
        var first = scenario.Deliver(0, 1);
        Assert.Same(first, scenario.Deliver(0, 1));
        scenario.Issue();

        var second = scenario.Deliver(0, 1);

        Assert.NotSame(first, second);
        Assert.Equal((2m, 20m), (first.Lines[0].Quantity, first.Net));
        Assert.Equal((1m, 10m), (second.Lines[0].Quantity, second.Net));
    }

    [Fact]
    public void The_last_part_takes_the_rounding()
    {
        var scenario = new BillingScenario([Line(3, 3.333m, net: 10)]);
        decimal[] nets = [.. Enumerable.Range(0, 3).Select(_ =>
        {
            scenario.Deliver(0, 1);
            return scenario.Issue().Net;
        })];

        Assert.Equal([3.33m, 3.34m, 3.33m], nets);
    }

    [Fact]
    public void Shipping_is_billed_once_with_the_first_invoice()
    {
        var scenario = new BillingScenario([Line(2, 10)], new ShippingCharge(4.90m, "standard", 19, null));
        scenario.Deliver(0, 1);
        var first = scenario.Issue();
        scenario.Deliver(0, 1);
        var second = scenario.Issue();

        Assert.Equal((14.90m, 2.83m), (first.Net, first.Tax));
        Assert.Equal((10m, 1.90m), (second.Net, second.Tax));
    }

    [Fact]
    public void Tax_is_rounded_once_per_category_and_rate()
    {
        var scenario = new BillingScenario([Line(1, 0.33m), Line(1, 0.33m), Line(1, 10, rate: 7, category: "reduced")]);
        scenario.Deliver(0, 1);
        scenario.Deliver(1, 1);
        var invoice = scenario.Deliver(2, 1);

        Assert.Equal([("standard", 0.66m, 0.13m), ("reduced", 10m, 0.70m)], invoice.Taxes.Select(tax => (tax.Category, tax.Taxable, tax.Tax)));
        Assert.Equal(11.49m, invoice.Gross);
    }

    [Fact]
    public void What_a_voided_draft_billed_is_billed_again_with_its_shipping()
    {
        var scenario = new BillingScenario([Line(3, 3.333m, net: 10)], new ShippingCharge(5, "standard", 19, null));
        scenario.Deliver(0, 1);
        scenario.Issue();
        scenario.Deliver(0, 1);
        scenario.VoidDraft();
        Assert.True(scenario.Order.HasUnbilled);

        var again = scenario.Bill();

        Assert.Equal((1m, 3.34m), (again.Lines.Single().Quantity, again.Net));
        Assert.False(scenario.Order.HasUnbilled);
    }

    [Fact]
    public void Only_what_is_delivered_can_be_billed()
    {
        var scenario = new BillingScenario([Line(3, 10), Line(2, 5)]);

        var draft = scenario.Deliver(0, 1);

        Assert.Equal([(scenario.Order.Lines[0].Id, 1m)], draft.Lines.Select(line => (line.OrderLineId!.Value, line.Quantity)));
    }

    /// <summary>Deliveries in random parts, with invoices issued and drafts voided between them, always re-add to the order line.</summary>
    [Fact]
    public void Random_parts_re_add_to_the_order_line() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[0, 1_000_000], Currency, Gen.Int[0, 3].Array[0, 80]).Sample((units, minor, currency, moves) =>
        {
            var net = minor / (decimal)Math.Pow(10, currency switch { "JPY" => 0, "KWD" => 3, _ => 2 });
            var scenario = new BillingScenario([Line(units * 0.25m, 1, net)], currency: currency);
            var line = scenario.Order.Lines[0];
            foreach (var move in moves)
            {
                Apply(scenario, line, move);
                Assert.Equal(line.Billed, Live(scenario).Sum(billed => billed.Quantity));
                Assert.True(line.Billed <= line.Delivered);
            }

            if (line.Delivered < line.Quantity)
            {
                scenario.Deliver(0, line.Quantity - line.Delivered);
            }
            else if (scenario.Order.HasUnbilled)
            {
                scenario.Bill();
            }

            Assert.Equal(line.Quantity, Live(scenario).Sum(billed => billed.Quantity));
            Assert.Equal(net, Live(scenario).Sum(billed => billed.Net));
        });

    private static void Apply(BillingScenario scenario, BillableLine line, int move)
    {
        switch (move)
        {
            case 0 or 1 when line.Delivered < line.Quantity:
                scenario.Deliver(0, Math.Min(line.Quantity - line.Delivered, move == 0 ? 0.25m : 1.75m));
                break;
            case 2 when scenario.Draft is not null:
                scenario.Issue();
                break;
            case 3 when scenario.Draft is not null:
                scenario.VoidDraft();
                break;
        }
    }

    private static IEnumerable<InvoiceLine> Live(BillingScenario scenario) =>
        scenario.Invoices.Where(invoice => invoice.Status != InvoiceStatus.Void).SelectMany(invoice => invoice.Lines);
}
