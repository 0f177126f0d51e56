using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.UnitTests.Reporting;

public sealed class ExceptionProjectionTests
{
    [Fact]
    public async Task The_main_path_leaves_no_exception_open() =>
        Assert.All((await Replay.OfAsync(new OrderStory().Whole())).Exceptions, exception => Assert.NotNull(exception.ClosedAt));

    [Fact]
    public async Task What_is_delivered_and_not_invoiced_is_an_exception_until_the_invoice_is_issued()
    {
        var story = new OrderStory().Created().Confirmed().Allocated().Delivered().Serviced();
        var open = (await Replay.OfAsync(story)).Exception(ExceptionKind.DeliveredNotInvoiced);
        Assert.Equal((3197m, "finance", (DateTimeOffset?)null), (open.ValueAtRisk, open.Owner, open.ClosedAt));

        var closed = (await Replay.OfAsync(story.Drafted().Issued())).Exception(ExceptionKind.DeliveredNotInvoiced);
        Assert.Equal((open.Id, 0m), (closed.Id, closed.ValueAtRisk));
        Assert.NotNull(closed.ClosedAt);
    }

    [Fact]
    public async Task A_backorder_is_an_exception_until_everything_is_reserved()
    {
        var story = new OrderStory().Created().Confirmed().Allocated(backordered: 2);
        var open = (await Replay.OfAsync(story)).Exception(ExceptionKind.Backorder);
        Assert.Equal((1998m, "purchasing", (DateTimeOffset?)null), (open.ValueAtRisk, open.Owner, open.ClosedAt));

        Assert.NotNull((await Replay.OfAsync(story.Allocated())).Exception(ExceptionKind.Backorder).ClosedAt);
    }

    [Fact]
    public async Task A_cause_that_returns_is_a_new_exception()
    {
        var replay = await Replay.OfAsync(new OrderStory().Created().Confirmed().Allocated(2).Allocated().Allocated(1));

        Assert.Equal(2, replay.Exceptions.Count);
        Assert.Single(replay.Exceptions, exception => exception.ClosedAt is null);
    }

    [Fact]
    public async Task A_hold_is_an_exception_until_it_is_released()
    {
        var story = new OrderStory().Created().Held();
        var open = (await Replay.OfAsync(story)).Exception(ExceptionKind.OnHold);
        Assert.Equal((OrderStory.Net, (DateTimeOffset?)null), (open.ValueAtRisk, open.ClosedAt));

        Assert.NotNull((await Replay.OfAsync(story.Released())).Exception(ExceptionKind.OnHold).ClosedAt);
    }

    [Fact]
    public async Task An_overdue_invoice_is_an_exception_with_its_balance_until_that_is_zero()
    {
        var story = new OrderStory().Customer().Created().Confirmed().Issued().Overdue().BalanceChanged(1000, 0, null);
        var open = (await Replay.OfAsync(story)).Exception(ExceptionKind.Overdue);
        Assert.Equal(
            (OrderStory.Gross - 1000, ExceptionSeverity.High, "INV-2026-000001", (DateTimeOffset?)null),
            (open.ValueAtRisk, open.Severity, open.SubjectNumber, open.ClosedAt));

        var closed = await Replay.OfAsync(story.BalanceChanged(OrderStory.Gross, 0, OrderStory.Start.AddDays(40)));
        Assert.NotNull(closed.Exception(ExceptionKind.Overdue).ClosedAt);
    }

    [Fact]
    public async Task The_unapplied_part_of_a_payment_is_an_exception_until_it_is_used_or_paid_back()
    {
        var story = new OrderStory().Customer().Created().Confirmed().Issued().Received(4000, OrderStory.Gross);
        var open = (await Replay.OfAsync(story)).Exception(ExceptionKind.UnmatchedPayment);
        Assert.Equal((159.87m, "Acme GmbH", "PAY-2026-000001"), (open.ValueAtRisk, open.CustomerName, open.SubjectNumber));

        Assert.NotNull((await Replay.OfAsync(story.Refunded(4000, OrderStory.Gross, 159.87m))).Exception(ExceptionKind.UnmatchedPayment).ClosedAt);
    }
}
