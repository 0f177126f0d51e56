namespace OrderMgmt.LoadTests.Client;

/// <summary>Today for a company that keeps the default time zone: nothing agreed on begins before it.</summary>
internal static class CompanyDay
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static DateOnly Of(TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone).DateTime);
}
