using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.UnitTests.Reporting;

public sealed class ProfitProjectionTests
{
    [Fact]
    public async Task Expected_profit_is_booked_at_confirmation_from_prices_and_expected_costs()
    {
        var story = new OrderStory().Created().Confirmed();
        var total = (await Replay.OfAsync(story)).Total(story.OrderId);

        Assert.Equal((3227m, 2220m, 1007m), (total.ExpectedRevenue, total.ExpectedCost, total.ExpectedMargin));
        Assert.Equal((0m, 0m), (total.ActualRevenue, total.ActualCost));
    }

    [Fact]
    public async Task Actual_profit_is_revenue_when_invoiced_and_cost_when_delivered()
    {
        var story = new OrderStory().Whole();
        var replay = await Replay.OfAsync(story);

        var actual = replay.Entries.Where(entry => entry.Basis == ProfitBasis.Actual).ToList();
        Assert.Equal(
            [(ProfitKind.CostOfGoods, -2130m), (ProfitKind.Work, -120m), (ProfitKind.Revenue, 2997m), (ProfitKind.Revenue, 200m), (ProfitKind.Freight, 30m)],
            actual.Select(entry => (entry.Kind, entry.Amount)));
        var total = replay.Total(story.OrderId);
        Assert.Equal((3227m, 2250m, 977m), (total.ActualRevenue, total.ActualCost, total.ActualMargin));
    }

    [Fact]
    public async Task Every_dimension_adds_up_to_the_ledger_and_shipping_belongs_to_no_product()
    {
        var story = new OrderStory().Whole();
        var replay = await Replay.OfAsync(story);

        Assert.Equal(977m, replay.Total(story.CustomerId).ActualMargin);
        Assert.Equal(977m, replay.Total(ProfitTotal.PeriodId(new DateOnly(2026, 11, 30))).ActualMargin);
        Assert.Equal(867m, replay.Total(story.Laptop).ActualMargin);
        Assert.Equal(80m, replay.Total(story.Service).ActualMargin);
        Assert.Equal(("Acme GmbH", "LAP-14", "2026-11"), (
            replay.Total(story.CustomerId).Label, replay.Total(story.Laptop).Label, replay.Total(ProfitTotal.PeriodId(new DateOnly(2026, 11, 1))).Label));
    }

    [Theory]
    [InlineData("restock")]
    [InlineData("quarantine")]
    public async Task A_return_reverses_its_revenue_and_recovers_its_cost(string disposition)
    {
        var story = new OrderStory().Whole().Returned(disposition);
        var replay = await Replay.OfAsync(story);

        Assert.Equal(
            [(ProfitKind.ReturnsCost, 710m), (ProfitKind.ReturnsRevenue, -999m)],
            replay.Entries.TakeLast(2).Select(entry => (entry.Kind, entry.Amount)));
        var total = replay.Total(story.OrderId);
        Assert.Equal((2228m, 1540m, 688m), (total.ActualRevenue, total.ActualCost, total.ActualMargin));
        Assert.Equal("RMA-2026-000001", replay.Entries[^2].DocumentNumber);
    }

    [Fact]
    public async Task Cancelling_takes_back_what_was_expected_of_the_cancelled_part()
    {
        var story = new OrderStory().Created().Confirmed().Cancelled(1, "inFulfillment");
        var part = (await Replay.OfAsync(story)).Total(story.OrderId);
        Assert.Equal((2228m, 1520m), (part.ExpectedRevenue, part.ExpectedCost));

        var whole = (await Replay.OfAsync(story.Cancelled(3))).Total(story.OrderId);
        Assert.Equal((0m, 0m, 0m), (whole.ExpectedRevenue, whole.ExpectedCost, whole.ExpectedMargin));
    }

    [Fact]
    public async Task An_invoice_in_a_foreign_currency_is_rounded_as_a_whole_and_its_lines_add_up()
    {
        var story = new OrderStory { Currency = "USD", ExchangeRate = 0.91937m }.Rate(0.9m, new DateOnly(2026, 1, 1)).Whole();
        var replay = await Replay.OfAsync(story);

        Assert.Equal(2966.81m, replay.Invoice.NetBase);
        Assert.Equal(2966.81m, replay.Total(story.OrderId).ActualRevenue);
        Assert.Equal(2904.3m, replay.Total(story.OrderId).ExpectedRevenue);
    }

    [Fact]
    public async Task A_rate_learned_after_the_order_does_not_change_what_was_expected()
    {
        var story = new OrderStory { Currency = "USD" }.Rate(0.9m, new DateOnly(2026, 1, 1)).Created().Rate(0.5m, new DateOnly(2026, 11, 1)).Confirmed();

        Assert.Equal(2904.3m, (await Replay.OfAsync(story)).Total(story.OrderId).ExpectedRevenue);
    }
}
