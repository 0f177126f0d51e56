using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application.Integrity;

/// <summary>Proves that profit totals are the sums of the ledger in every dimension, and that the ledger says what invoices say.</summary>
/// <remarks>Each comparison is one statement, so that it sees one state of the data while the system runs.</remarks>
internal sealed class ProfitAddsUp(IReportingDb db) : IInvariantCheck
{
    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var examined = await db.ProfitTotals.LongCountAsync(cancellationToken) + await db.Invoices.LongCountAsync(cancellationToken);
        List<string> violations = [];
        foreach (var basis in Enum.GetValues<ProfitBasis>())
        {
            var entries = db.ProfitEntries.Where(entry => entry.Basis == basis);
            await CompareAsync(basis, ProfitDimension.Order, entries.Select(e => new Part { Id = e.OrderId, Amount = e.Amount }));
            await CompareAsync(basis, ProfitDimension.Customer, entries.Select(e => new Part { Id = e.CustomerId, Amount = e.Amount }));
            await CompareAsync(basis, ProfitDimension.Period, entries.Select(e => new Part { Id = e.PeriodId, Amount = e.Amount }));
            await CompareAsync(
                basis, ProfitDimension.Product, entries.Where(e => e.ProductId != null).Select(e => new Part { Id = e.ProductId!.Value, Amount = e.Amount }));
        }

        violations.AddRange(await CompareInvoicesAsync(cancellationToken));
        return InvariantResult.Of(
            "I7", "Profit totals = Σ ledger entries in every dimension; revenue entries = the net of issued invoices", examined, violations);

        async Task CompareAsync(ProfitBasis basis, ProfitDimension dimension, IQueryable<Part> parts)
        {
            var totals = db.ProfitTotals.Where(total => total.Dimension == dimension);
            var margins = basis == ProfitBasis.Expected
                ? totals.Select(total => new Part { Id = total.Id, Amount = total.ExpectedMargin })
                : totals.Select(total => new Part { Id = total.Id, Amount = total.ActualMargin });
            violations.AddRange((await DifferencesAsync(margins, parts, cancellationToken)).Select(difference =>
                $"{basis} margin of {dimension} {difference.Id}: total {difference.Total}, ledger {difference.Sum}."));
        }
    }

    private async Task<IEnumerable<string>> CompareInvoicesAsync(CancellationToken cancellationToken)
    {
        var revenue = db.ProfitEntries
            .Where(entry => entry.DocumentType == DocumentType.Invoice)
            .Select(entry => new Part { Id = entry.DocumentId, Amount = entry.Amount });
        var invoices = db.Invoices.Where(invoice => invoice.Number != "").Select(invoice => new Part { Id = invoice.Id, Amount = invoice.NetBase });
        return (await DifferencesAsync(invoices, revenue, cancellationToken))
            .Select(difference => $"Invoice {difference.Id}: net {difference.Total}, revenue in the ledger {difference.Sum}.");
    }

    /// <summary>Totals that differ from the sum of their parts, either way round; no row counts as zero.</summary>
    private static async Task<IReadOnlyList<Difference>> DifferencesAsync(IQueryable<Part> totals, IQueryable<Part> parts, CancellationToken cancellationToken)
    {
        var sums = parts.GroupBy(part => part.Id).Select(group => new Part { Id = group.Key, Amount = group.Sum(part => part.Amount) });
        var wrong = await totals
            .LeftJoin(sums, total => total.Id, sum => sum.Id, (total, sum) => new Difference
            {
                Id = total.Id,
                Total = total.Amount,
                Sum = (decimal?)sum!.Amount ?? 0,
            })
            .Where(pair => pair.Total != pair.Sum)
            .OrderBy(pair => pair.Id).Take(100).ToListAsync(cancellationToken);
        var missing = await sums
            .LeftJoin(totals, sum => sum.Id, total => total.Id, (sum, total) => new { sum.Id, sum.Amount, Known = (Guid?)total!.Id })
            .Where(pair => pair.Known == null && pair.Amount != 0)
            .OrderBy(pair => pair.Id).Take(100).ToListAsync(cancellationToken);
        return [.. wrong, .. missing.Select(sum => new Difference { Id = sum.Id, Total = 0, Sum = sum.Amount })];
    }

    private sealed class Part
    {
        public Guid Id { get; init; }
        public decimal Amount { get; init; }
    }

    private sealed class Difference
    {
        public Guid Id { get; init; }
        public decimal Total { get; init; }
        public decimal Sum { get; init; }
    }
}
