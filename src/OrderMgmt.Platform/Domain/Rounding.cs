using System.Globalization;

namespace OrderMgmt.Platform.Domain;

/// <summary>The rounding of the whole product: half away from zero, only where EN 16931 rounds (line net, tax per rate, totals).</summary>
public static class Rounding
{
    /// <summary>Rounds to the currency's minor unit.</summary>
    public static decimal ToCurrency(decimal amount, string currency) =>
        decimal.Round(amount, Currencies.Decimals(currency), MidpointRounding.AwayFromZero);

    /// <summary>Rounds a unit cost to the six decimals that the stock ledger keeps.</summary>
    public static decimal ToUnitCost(decimal cost) => decimal.Round(cost, 6, MidpointRounding.AwayFromZero);

    /// <summary>
    /// Spreads <paramref name="total"/> over parts in proportion to <paramref name="weights"/> by largest remainder, so that
    /// the parts add up to it exactly. Equal remainders favour the earlier part; all weights zero spread evenly.
    /// </summary>
    public static decimal[] Spread(decimal total, IReadOnlyList<decimal> weights, string currency)
    {
        if (weights.Count == 0)
        {
            return [];
        }

        var unit = 1m;
        for (var i = 0; i < Currencies.Decimals(currency); i++)
        {
            unit /= 10;
        }

        var sum = weights.Sum();
        var exact = weights.Select(w => sum == 0 ? total / weights.Count : total * w / sum).ToArray();
        var parts = exact.Select(e => decimal.Truncate(e / unit) * unit).ToArray();
        var missing = (int)((total - parts.Sum()) / unit);
        var step = Math.Sign(missing) * unit;
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => Math.Abs(exact[i] - parts[i])).ThenBy(i => i).Take(Math.Abs(missing)))
        {
            parts[i] += step;
        }

        return parts;
    }

    /// <summary>Invariant text without superfluous zeros, but with at least <paramref name="decimals"/> decimals.</summary>
    public static string Pad(decimal value, int decimals)
    {
        var text = value.ToString("0.############################", CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var have = point < 0 ? 0 : text.Length - point - 1;
        return have >= decimals ? text : (have == 0 ? text + "." : text) + new string('0', decimals - have);
    }
}
