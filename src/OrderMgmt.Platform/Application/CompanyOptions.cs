namespace OrderMgmt.Platform.Application;

/// <summary>The company that runs this installation (configuration section <c>Company</c>).</summary>
public sealed class CompanyOptions
{
    /// <summary>Name on documents.</summary>
    public string Name { get; set; } = "My Company";

    /// <summary>ISO 3166 country.</summary>
    public string Country { get; set; } = "DE";

    /// <summary>ISO 4217 currency in which reports are kept.</summary>
    public string BaseCurrency { get; set; } = "EUR";

    /// <summary>IANA time zone: decides which day it is.</summary>
    public string TimeZone { get; set; } = "Europe/Berlin";

    /// <summary>Tax id on documents.</summary>
    public string? TaxId { get; set; }

    /// <summary>Account that customers pay to.</summary>
    public string? Iban { get; set; }

    /// <summary>The day it is in the company's time zone at an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime);

    /// <summary>The first instant of a day in the company's time zone.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
