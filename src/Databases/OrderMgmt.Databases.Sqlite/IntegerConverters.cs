using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OrderMgmt.Databases.Sqlite;

/// <summary>A decimal as an integer: 12.5 with scale 4 is 125000. Rounds half away from zero, as the servers do.</summary>
internal sealed class ScaledDecimalConverter(int scale) : ValueConverter<decimal, long>(value => ToInteger(value, scale), value => ToDecimal(value, scale))
{
    private static readonly decimal[] Factors = [1, 1e1m, 1e2m, 1e3m, 1e4m, 1e5m, 1e6m, 1e7m, 1e8m, 1e9m, 1e10m];

    internal static long ToInteger(decimal value, int scale) =>
        decimal.ToInt64(Math.Round(value, scale, MidpointRounding.AwayFromZero) * Factors[scale]);

    internal static decimal ToDecimal(long value, int scale) => value / Factors[scale];
}

/// <summary>An instant as the ticks of its UTC time.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
