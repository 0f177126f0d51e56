using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.Integrity;

/// <summary>
/// I6: in each series and year the documents have the numbers 1 to n, each once, and the counter stands at n. The counter is
/// read before and after the documents, so that what is issued meanwhile is no violation.
/// </summary>
internal sealed class NumbersHaveNoGaps(IBillingDb db) : IInvariantCheck
{
    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        List<string> violations = [];
        var examined = await CheckAsync(DocumentSeries.Invoice, db.Invoices.Where(i => i.Number != null).Select(i => i.Number!), violations, cancellationToken)
            + await CheckAsync(DocumentSeries.CreditNote, db.CreditNotes.Select(note => note.Number), violations, cancellationToken);
        return InvariantResult.Of("I6", "Invoice and credit note numbers have no gaps and no doubles.", examined, violations);
    }

    private async Task<long> CheckAsync(string series, IQueryable<string> numbers, List<string> violations, CancellationToken cancellationToken)
    {
        var before = await CountersAsync(series, cancellationToken);
        // Numbers of one length sort like what they count: grouped by length, the least and the greatest are right beyond a million too.
        var yearAt = series.Length + 1;
        var groups = await numbers
            .GroupBy(number => new { Year = number.Substring(yearAt, 4), number.Length })
            .Select(group => new { group.Key.Year, group.Key.Length, Count = group.LongCount(), Least = group.Min()!, Greatest = group.Max()! })
            .ToListAsync(cancellationToken);
        var after = await CountersAsync(series, cancellationToken);

        foreach (var year in before.Keys.Union(groups.Select(group => int.Parse(group.Year, CultureInfo.InvariantCulture))))
        {
            var ofYear = groups.Where(group => int.Parse(group.Year, CultureInfo.InvariantCulture) == year).OrderBy(group => group.Length).ToList();
            var count = ofYear.Sum(group => group.Count);
            var least = ofYear.Count == 0 ? 1 : Counted(ofYear[0].Least, yearAt);
            var greatest = ofYear.Count == 0 ? 0 : Counted(ofYear[^1].Greatest, yearAt);
            if (least != 1 || greatest != count || greatest < before.GetValueOrDefault(year) || greatest > after.GetValueOrDefault(year))
            {
                violations.Add($"{series}-{year}: {count} documents from {least} to {greatest}, the counter stands at {after.GetValueOrDefault(year)}.");
            }
        }

        return groups.Sum(group => group.Count);
    }

    private async Task<Dictionary<int, long>> CountersAsync(string series, CancellationToken cancellationToken) =>
        await db.NumberSeries.AsNoTracking().Where(row => row.Series == series).ToDictionaryAsync(row => row.Period, row => row.LastNumber, cancellationToken);

    private static long Counted(string number, int yearAt) => long.Parse(number.AsSpan(yearAt + 5), CultureInfo.InvariantCulture);
}
