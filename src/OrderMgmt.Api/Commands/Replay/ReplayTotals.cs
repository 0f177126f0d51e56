using System.Text.Json;

namespace OrderMgmt.Api.Commands.Replay;

/// <summary>Compares an order's sums with those of its source.</summary>
internal static class ReplayTotals
{
    /// <summary>
    /// Exactly with what the rounding rules make of the source's lines, and within half a cent per line (and two for tax
    /// and freight) with what the source itself says. Returns what disagrees.
    /// </summary>
    public static IEnumerable<string> Differences(JsonElement source, JsonElement order)
    {
        var expected = source.GetProperty("expected");
        var totals = order.GetProperty("totals");
        var lines = source.Items("lines").ToList();
        var bound = 0.005m * (lines.Count + 2);
        var net = totals.Number("net") - order.Number("shippingCharge");
        var computed = lines.Sum(line => decimal.Round(line.Number("qty") * line.Number("unitPrice") * (1 - line.Number("discount")), 2, MidpointRounding.AwayFromZero));
        if (net != computed)
        {
            yield return $"{source.Text("id")}: net {net}, computed {computed}";
        }

        if (Math.Abs(net - expected.Number("subtotal")) > bound)
        {
            yield return $"{source.Text("id")}: net {net}, source {expected.Number("subtotal")}, more than {bound} apart";
        }

        if (IsTaxComparable(source) && Math.Abs(totals.Number("gross") - expected.Number("total")) > bound)
        {
            yield return $"{source.Text("id")}: total {totals.Number("gross")}, source {expected.Number("total")}, more than {bound} apart";
        }
    }

    /// <summary>Some sources give tax as an amount that no rate yields; then only the net sums can agree.</summary>
    public static bool IsTaxComparable(JsonElement source) => source.GetProperty("expected").Number("tax") == 0 || source.Number("taxRate") > 0;
}
