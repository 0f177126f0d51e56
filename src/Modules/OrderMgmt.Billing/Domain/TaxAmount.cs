using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Domain;

/// <summary>The tax of one category and rate on a document (EN 16931: BG-23).</summary>
/// <param name="Rate">Percent.</param>
internal sealed record TaxAmount(string Category, decimal Rate, string? ExemptionReason, decimal Taxable, decimal Tax)
{
    /// <summary>The tax of an invoice, one entry per category and rate.</summary>
    public static IReadOnlyList<TaxAmount> Of(IEnumerable<InvoiceLine> lines, string currency) =>
        [.. lines.GroupBy(line => line.TaxGroup).Select(group =>
        {
            var taxable = group.Sum(line => line.Net);
            return new TaxAmount(group.Key.Category, group.Key.Rate, ReasonOf(group), taxable, On(taxable, group.Key.Rate, currency));
        })];

    /// <summary>
    /// The tax of a credit: what all credits so far make of the tax, less what the earlier ones made of it. So the taxes of
    /// any number of partial credits add up to the tax of the invoice, whichever way the cents of each were rounded.
    /// </summary>
    public static IReadOnlyList<TaxAmount> OfCredit(IReadOnlyList<InvoiceLine> invoiceLines, IEnumerable<CreditedPart> parts, string currency) =>
        [.. parts.GroupBy(part => part.Line.TaxGroup).Select(group =>
        {
            var rate = group.Key.Rate;
            var taxable = group.Sum(part => part.Net);
            var creditedSoFar = invoiceLines.Where(line => line.TaxGroup == group.Key).Sum(line => line.CreditedNet);
            var tax = On(creditedSoFar, rate, currency) - On(creditedSoFar - taxable, rate, currency);
            return new TaxAmount(group.Key.Category, rate, ReasonOf(group.Select(part => part.Line)), taxable, tax);
        })];

    /// <summary>EN 16931 BR-CO-17: taxable amount × rate, rounded once per category and rate, never per line.</summary>
    private static decimal On(decimal taxable, decimal rate, string currency) => Rounding.ToCurrency(taxable * rate / 100, currency);

    private static string? ReasonOf(IEnumerable<InvoiceLine> lines) =>
        lines.Select(line => line.TaxExemptionReason).FirstOrDefault(reason => reason is not null);
}
