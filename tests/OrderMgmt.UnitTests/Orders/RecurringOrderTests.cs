using OrderMgmt.Contracts.Parties;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.UnitTests.Orders;

public sealed class RecurringOrderTests
{
    private static readonly RecurringSchedule Monthly = new(1, RecurringUnit.Month, new DateOnly(2026, 3, 31), null, null, null);

    [Fact]
    public void Periods_are_settled_in_their_order_and_only_when_they_are_due()
    {
        var recurring = Agree(Monthly);
        Assert.False(recurring.IsDue(1, On(2026, 3, 30)));
        Assert.True(recurring.IsDue(1, On(2026, 3, 31)));
        Assert.False(recurring.IsDue(2, On(2026, 12, 31)));

        recurring.Made(new OrderBuilder().Confirmed(), On(2026, 3, 31));

        Assert.False(recurring.IsDue(1, On(2026, 12, 31)));
        Assert.Equal((2, new DateOnly(2026, 4, 30)), (recurring.NextPeriod, recurring.NextOn));
    }

    [Fact]
    public void A_pause_skips_what_passes_and_spares_the_period_of_today()
    {
        var recurring = Agree(Monthly);
        recurring.Pause();
        Assert.False(recurring.IsDue(1, On(2026, 5, 31)));

        recurring.Resume(On(2026, 5, 31));

        Assert.Equal([(1, RecurringOrder.PassedWhilePaused), (2, RecurringOrder.PassedWhilePaused)], recurring.Periods.Select(period => (period.Number, period.Reason)));
        Assert.True(recurring.IsDue(3, On(2026, 5, 31)));
    }

    [Fact]
    public void What_is_skipped_ahead_is_passed_by_when_its_turn_comes()
    {
        var recurring = Agree(Monthly with { Count = 4 });
        recurring.Skip(2, "holidays", On(2026, 3, 2));
        recurring.Skip(3, null, On(2026, 3, 2));
        Assert.Equal(1, recurring.NextPeriod);
        Assert.Equal("orders.period_settled", Refused(() => recurring.Skip(2, null, On(2026, 3, 2))));
        Assert.Equal("orders.period_unknown", Refused(() => recurring.Skip(5, null, On(2026, 3, 2))));

        recurring.Skip(null, null, On(2026, 3, 2));
        Assert.Equal((4, new DateOnly(2026, 6, 30)), (recurring.NextPeriod, recurring.NextOn));
        recurring.Skip(null, null, On(2026, 3, 2));

        Assert.Equal((RecurringOrderStatus.Ended, null), (recurring.Status, recurring.NextOn));
        Assert.Equal("orders.recurring_ended", Refused(() => recurring.Skip(null, null, On(2026, 3, 2))));
    }

    [Fact]
    public void Another_rhythm_begins_after_the_last_period_and_its_numbers_go_on()
    {
        var recurring = Agree(Monthly);
        recurring.Made(new OrderBuilder().Confirmed(), On(2026, 3, 31));

        Change(recurring, Monthly with { Every = 2 }, On(2026, 4, 1));
        Assert.Equal((2, new DateOnly(2026, 5, 31)), (recurring.NextPeriod, recurring.NextOn));

        Change(recurring, new RecurringSchedule(1, RecurringUnit.Week, new DateOnly(2026, 4, 6), null, null, null), On(2026, 4, 1));
        Assert.Equal((2, new DateOnly(2026, 4, 6)), (recurring.NextPeriod, recurring.NextOn));

        Assert.Equal("orders.period_due", Refused(() => Change(recurring, Monthly, On(2026, 4, 6))));
        recurring.Made(new OrderBuilder().Confirmed(), On(2026, 4, 6));
        Change(recurring, new RecurringSchedule(1, RecurringUnit.Day, new DateOnly(2026, 4, 1), null, null, null), On(2026, 4, 6));
        Assert.Equal((3, new DateOnly(2026, 4, 7)), (recurring.NextPeriod, recurring.NextOn));
    }

    [Fact]
    public void The_number_of_periods_holds_over_a_change_of_rhythm()
    {
        var recurring = Agree(Monthly with { Count = 2 });
        recurring.Made(new OrderBuilder().Confirmed(), On(2026, 3, 31));
        Change(recurring, new RecurringSchedule(1, RecurringUnit.Day, new DateOnly(2026, 4, 1), null, null, 2), On(2026, 4, 1));

        recurring.Made(new OrderBuilder().Confirmed(), On(2026, 4, 1));

        Assert.Equal(RecurringOrderStatus.Ended, recurring.Status);
    }

    private static RecurringOrder Agree(RecurringSchedule schedule)
    {
        var address = new Address("Acme", "Street 1", null, "Berlin", "10115", null, "DE");
        var customer = new OrderCustomer(Guid.CreateVersion7(), "C-1", "Acme", "business", "DE", "EUR", "NET30", address, address);
        return RecurringOrder.Agree(Guid.CreateVersion7(), "RO-2026-000001", customer, Terms, schedule, [], On(2026, 3, 2));
    }

    private static RecurringTerms Terms => new("product", null, null, null, null, null, null, false, null, new Dictionary<string, string>());

    private static void Change(RecurringOrder recurring, RecurringSchedule schedule, CompanyTime time) => recurring.Change("EUR", Terms, schedule, [], time);

    private static CompanyTime On(int year, int month, int day) =>
        new(new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.Zero), new DateOnly(year, month, day), start => new DateTimeOffset(start, TimeOnly.MinValue, TimeSpan.Zero));

    private static string Refused(Action action) => Assert.Throws<DomainException>(action).Code;
}
