using System.Globalization;
using CsCheck;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.UnitTests.Orders;

public sealed class MilestoneTests
{
    private static readonly SubmitFacts Facts = new(new CustomerSnapshot { Id = Guid.Empty }, new Dictionary<Guid, ProductSnapshot>(), new Dictionary<Guid, decimal>(), true, new DateOnly(2026, 3, 1));

    [Fact]
    public void Shares_of_all_milestones_add_up_to_each_line_and_to_each_milestone()
    {
        var line = Gen.Select(Gen.Int[1, 50_000], Gen.OneOf(Gen.Int[1, 9_999_999], Gen.Int[1, 30]), (quantity, price) => (Quantity: quantity / 1000m, Price: price / 100m));
        Gen.Select(line.Array[1, 4], Gen.Int[1, 9_999].Array[0, 5]).Sample((lines, percents) =>
        {
            var builder = new OrderBuilder();
            foreach (var (quantity, price) in lines)
            {
                builder.Line(quantity, price, policy: InvoicingPolicies.Milestone);
            }

            var weight = percents.Sum() + 10_000m;
            var order = builder.Milestones([.. percents.Select(p => ((decimal?)Math.Max(0.01m, decimal.Round(p / weight * 100, 2)), (decimal?)null)), (null, null)]).Draft();

            var shares = order.Milestones.SelectMany(order.SharesOf).ToLookup(share => share.OrderLineId);
            Assert.All(order.Lines, l => Assert.Equal((l.Quantity, l.Net), (shares[l.Id].Sum(share => share.Quantity), shares[l.Id].Sum(share => share.Net))));
            Assert.All(order.Milestones, m => Assert.Equal(m.Net, order.SharesOf(m).Sum(share => share.Net)));
            Assert.All(shares.SelectMany(share => share), share => Assert.True(share is { Quantity: >= 0, Net: >= 0 }, share.ToString()));
        });
    }

    [Theory]
    [InlineData("30, 30, 40", "33.30, 33.30, 44.39")]
    [InlineData("50, -", "55.50, 55.49")]
    [InlineData("-", "110.99")]
    [InlineData("=100, -", "100, 10.99")]
    [InlineData("10, =99.89", "11.10, 99.89")]
    public void The_last_milestone_takes_the_rounding_or_the_rest(string given, string nets)
    {
        var order = new OrderBuilder().Line(1, 110.99m, policy: InvoicingPolicies.Milestone).Line(1, 7).Milestones(Parse(given)).Draft();

        Assert.Equal(nets, string.Join(", ", order.Milestones.Select(m => m.Net.ToString(CultureInfo.InvariantCulture))));
        Assert.Empty(Found(order));
    }

    [Theory]
    [InlineData("30, 30", "milestones_do_not_add_up /milestones")]
    [InlineData("=60, =60", "milestones_do_not_add_up /milestones")]
    [InlineData("=100, -", "milestone_without_value /milestones/1")]
    [InlineData("", "milestones_missing /milestones")]
    public void Milestones_that_do_not_fit_the_lines_stop_the_order(string given, string found)
    {
        var order = new OrderBuilder().Line(1, 100, policy: InvoicingPolicies.Milestone).Milestones(Parse(given)).Draft();

        Assert.Equal(found, Assert.Single(Found(order)));
    }

    [Fact]
    public void Milestones_without_a_line_that_they_bill_stop_the_order() =>
        Assert.Equal("milestones_unused /milestones", Assert.Single(Found(new OrderBuilder().Line(1, 100).Milestones((null, null)).Draft())));

    [Fact]
    public void A_milestone_is_reached_once_and_not_before_the_order_is_confirmed()
    {
        var builder = new OrderBuilder().Line(1, 100, policy: InvoicingPolicies.Milestone).Milestones((50, null), (50, null));
        Assert.Equal("orders.milestone_not_open", Refused(builder.Draft(), 1));

        var order = builder.Confirmed();
        order.SignOffMilestone(2, "Jane", null, OrderBuilder.Now);

        Assert.Equal("orders.milestone_reached", Refused(order, 2));
        Assert.Equal(1, order.NextMilestone!.Number);
    }

    [Fact]
    public void After_a_cancellation_no_milestone_waits_any_more()
    {
        var order = new OrderBuilder().Line(2, 100, kind: "service", policy: InvoicingPolicies.Milestone).Milestones((50, null), (50, null)).Confirmed();
        order.Deliver([(order.Lines[0].Id, 1)], OrderBuilder.Now);
        order.Cancel("enough", OrderBuilder.Now);

        Assert.Null(order.NextMilestone);
        Assert.Equal("orders.milestone_not_open", Refused(order, 1));
        order.MilestoneDayCame(1, OrderBuilder.Now);
        Assert.False(order.Milestones[0].IsReached);
    }

    [Fact]
    public void What_is_delivered_waits_for_its_next_milestone_once_the_reached_ones_are_invoiced()
    {
        var order = new OrderBuilder().Line(1, 100, kind: "service", policy: InvoicingPolicies.Milestone).Milestones((30, null), (70, null)).Confirmed();
        order.Deliver([(order.Lines[0].Id, 1)], OrderBuilder.Now);
        Assert.Equal("signOffMilestone", OrderNextAction.Of(order)!.Code);

        order.SignOffMilestone(1, "Jane", null, OrderBuilder.Now);
        Assert.Equal("issueInvoice", OrderNextAction.Of(order)!.Code);

        order.Invoice(new OrderInvoice(Guid.CreateVersion7(), 1, "INV-1", 35.70m, 0), [(order.Lines[0].Id, 0.3m)], OrderBuilder.Now);
        Assert.Equal((OrderStatus.Delivered, "signOffMilestone"), (order.Status, OrderNextAction.Of(order)!.Code));
    }

    private static string Refused(Order order, int number) => Assert.Throws<DomainException>(() => order.SignOffMilestone(number, "Jane", null, OrderBuilder.Now)).Code;

    private static List<string> Found(Order order) =>
        [.. OrderChecks.Of(order, Facts with { Products = order.Lines.ToDictionary(line => line.ProductId, _ => new ProductSnapshot { Id = Guid.Empty }) })
            .Where(finding => finding.Pointer.StartsWith("/milestones", StringComparison.Ordinal)).Select(finding => $"{finding.Code} {finding.Pointer}")];

    /// <summary>30 is a percentage, =30 an amount, - the rest.</summary>
    private static (decimal? Percent, decimal? Amount)[] Parse(string given) =>
        [.. given.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(text => text switch
        {
            "-" => ((decimal?)null, (decimal?)null),
            ['=', .. var amount] => (null, decimal.Parse(amount, CultureInfo.InvariantCulture)),
            _ => (decimal.Parse(text, CultureInfo.InvariantCulture), null),
        })];
}
