using CsCheck;
using OrderMgmt.Orders.Domain;

namespace OrderMgmt.UnitTests.Orders;

public sealed class RecurringScheduleTests
{
    private static readonly Gen<RecurringSchedule> Schedules =
        from every in Gen.Int[1, 40]
        from unit in Gen.Enum<RecurringUnit>()
        from start in Gen.Int[0, 20_000]
        from anchor in Gen.Int[0, 31]
        select new RecurringSchedule(every, unit, new DateOnly(2000, 1, 1).AddDays(start), unit == RecurringUnit.Month && anchor > 0 ? anchor : null, null, null);

    [Fact]
    public void A_short_month_clamps_the_day_and_the_next_one_has_it_back()
    {
        Assert.Equal(["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"], Days(Monthly("2027-01-31"), 5));
        Assert.Equal(["2028-01-31", "2028-02-29", "2028-03-31"], Days(Monthly("2028-01-31"), 3));
        Assert.Equal(["2027-11-30", "2028-02-29", "2028-05-30"], Days(Monthly("2027-11-30", every: 3), 3));
    }

    [Fact]
    public void The_first_period_begins_on_the_start_or_on_the_first_anchor_day_after_it()
    {
        Assert.Equal(["2027-01-31", "2027-02-28"], Days(Monthly("2027-01-10", anchor: 31), 2));
        Assert.Equal(["2027-02-15", "2027-03-15"], Days(Monthly("2027-01-16", anchor: 15), 2));
        Assert.Equal(["2027-01-15"], Days(Monthly("2027-01-15", anchor: 15), 1));
        Assert.Equal(["2027-02-28", "2027-03-31"], Days(Monthly("2027-02-28", anchor: 31), 2));
        Assert.Equal(["2028-01-01", "2028-02-01"], Days(Monthly("2027-12-02", anchor: 1), 2));
    }

    [Fact]
    public void Days_and_weeks_are_counted_from_the_start()
    {
        Assert.Equal(["2027-12-30", "2028-01-02", "2028-01-05"], Days(new RecurringSchedule(3, RecurringUnit.Day, Day("2027-12-30"), null, null, null), 3));
        Assert.Equal(["2028-02-22", "2028-03-07"], Days(new RecurringSchedule(2, RecurringUnit.Week, Day("2028-02-22"), null, null, null), 2));
    }

    [Fact]
    public void Beyond_the_calendar_there_are_no_periods()
    {
        Assert.Null(Monthly("9999-12-31").DayOf(2));
        Assert.Null(Monthly("9999-12-31", anchor: 1).DayOf(1));
        Assert.Null(new RecurringSchedule(1, RecurringUnit.Day, Day("9999-12-31"), null, null, null).DayOf(2));
    }

    [Fact]
    public void Each_period_is_counted_from_the_start_and_begins_after_the_one_before() => Schedules.Sample(schedule =>
    {
        var days = Enumerable.Range(1, 60).Select(number => schedule.DayOf(number)!.Value).ToList();
        Assert.True(days[0] >= schedule.StartsOn);
        Assert.All(days.Zip(days.Skip(1)), pair => Assert.True(pair.First < pair.Second));
        if (schedule.Unit == RecurringUnit.Month)
        {
            var anchor = schedule.AnchorDay ?? schedule.StartsOn.Day;
            Assert.All(days, day => Assert.Equal(Math.Min(anchor, DateTime.DaysInMonth(day.Year, day.Month)), day.Day));
            Assert.All(days.Zip(days.Skip(1)), pair => Assert.Equal(schedule.Every, ((pair.Second.Year - pair.First.Year) * 12) + pair.Second.Month - pair.First.Month));
        }
        else
        {
            var length = schedule.Every * (schedule.Unit == RecurringUnit.Week ? 7 : 1);
            Assert.All(days.Index(), day => Assert.Equal(schedule.StartsOn.AddDays(day.Index * length), day.Item));
        }
    });

    [Fact]
    public void The_first_period_from_a_day_on_is_the_only_one_that_has_none_between() =>
        Gen.Select(Schedules, Gen.Int[-50, 5_000]).Sample((schedule, offset) =>
        {
            var day = schedule.StartsOn.AddDays(offset);
            var first = schedule.FirstFrom(day);
            Assert.True(schedule.DayOf(first) >= day);
            Assert.True(first == 1 || schedule.DayOf(first - 1) < day);
        });

    private static RecurringSchedule Monthly(string start, int every = 1, int? anchor = null) => new(every, RecurringUnit.Month, Day(start), anchor, null, null);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static IEnumerable<string> Days(RecurringSchedule schedule, int count) => Enumerable.Range(1, count).Select(number => schedule.DayOf(number)!.Value.ToString("yyyy-MM-dd"));
}
