using OrderMgmt.Platform.Application;

namespace OrderMgmt.UnitTests.Platform;

public sealed class MillisecondClockTests
{
    [Fact]
    public void Instants_are_whole_milliseconds_so_that_no_database_cuts_them()
    {
        var instant = new DateTimeOffset(2026, 3, 1, 9, 0, 0, 123, 456, TimeSpan.Zero).AddTicks(7);

        Assert.Equal(new DateTimeOffset(2026, 3, 1, 9, 0, 0, 123, TimeSpan.Zero), MillisecondClock.Truncate(instant));
        Assert.Equal(0, new MillisecondClock().GetUtcNow().Ticks % TimeSpan.TicksPerMillisecond);
    }
}
