namespace OrderMgmt.Orders.Domain;

/// <summary>In what the length of a period is counted.</summary>
public enum RecurringUnit
{
    /// <summary>Days.</summary>
    Day,

    /// <summary>Weeks, each beginning on the weekday of the start.</summary>
    Week,

    /// <summary>Months, each beginning on the anchor day.</summary>
    Month,
}

/// <summary>
/// When periods begin. Each is counted from the start, never from the one before: the end of a short month clamps a day, and the
/// next month has it back.
/// </summary>
internal sealed record RecurringSchedule(int Every, RecurringUnit Unit, DateOnly StartsOn, int? AnchorDay, DateOnly? EndsOn, int? Count)
{
    /// <summary>The first day of a period, counted from 1; nothing beyond the end of the calendar.</summary>
    public DateOnly? DayOf(int number)
    {
        var steps = (long)(number - 1) * Every;
        return Unit switch
        {
            RecurringUnit.Month => DayIn(FirstMonth + steps),
            RecurringUnit.Week => DayAt(StartsOn.DayNumber + (7 * steps)),
            _ => DayAt(StartsOn.DayNumber + steps),
        };
    }

    /// <summary>The number of the first period that begins on a day or later.</summary>
    public int FirstFrom(DateOnly day)
    {
        var number = 1;
        while (DayOf(number) < day)
        {
            number++;
        }

        return number;
    }

    /// <summary>Its periods begin on the same days, whether or not it ends.</summary>
    public bool HasRhythmOf(RecurringSchedule other) => this with { EndsOn = null, Count = null } == other with { EndsOn = null, Count = null };

    /// <summary>Months since the year 0; where the anchor day lies before the start, the first period begins a month later.</summary>
    private long FirstMonth => DayIn(MonthOf(StartsOn)) < StartsOn ? MonthOf(StartsOn) + 1 : MonthOf(StartsOn);

    private static long MonthOf(DateOnly day) => (day.Year * 12L) + day.Month - 1;

    private DateOnly? DayIn(long month)
    {
        var (year, index) = Math.DivRem(month, 12);
        return year > DateOnly.MaxValue.Year ? null
            : new DateOnly((int)year, (int)index + 1, Math.Min(AnchorDay ?? StartsOn.Day, DateTime.DaysInMonth((int)year, (int)index + 1)));
    }

    private static DateOnly? DayAt(long dayNumber) => dayNumber > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)dayNumber);
}
