using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application.Integrity;

/// <summary>Proves that the figures of what is open say what the rows behind them say.</summary>
/// <remarks>
/// Each comparison is one statement, so that it sees one state of the data while the system runs: figures and rows are put under one another,
/// the rows with the opposite sign, and must cancel out.
/// </remarks>
internal sealed class OpenFiguresAddUp(IReportingDb db) : IInvariantCheck
{
    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var receivables = await Figures(OpenFigureKind.Receivables).Select(figure => new { figure.DueDate, figure.Count, figure.Value })
            .Concat(db.Invoices.Where(invoice => invoice.OpenDueDate != null).Select(invoice => new { DueDate = invoice.OpenDueDate, Count = -1, Value = -invoice.BalanceBase }))
            .GroupBy(row => row.DueDate)
            .Select(rows => new { rows.Key, Count = rows.Sum(row => row.Count), Value = rows.Sum(row => row.Value) })
            .Where(rows => rows.Count != 0 || rows.Value != 0).ToListAsync(cancellationToken);
        var exceptions = await Figures(OpenFigureKind.Exceptions).Select(figure => new { figure.Exception, figure.Count, figure.Value })
            .Concat(db.Exceptions.Where(exception => exception.ClosedAt == null).Select(exception => new { Exception = (ExceptionKind?)exception.Kind, Count = -1, Value = -exception.ValueAtRisk }))
            .GroupBy(row => row.Exception)
            .Select(rows => new { rows.Key, Count = rows.Sum(row => row.Count), Value = rows.Sum(row => row.Value) })
            .Where(rows => rows.Count != 0 || rows.Value != 0).ToListAsync(cancellationToken);
        List<string> violations =
        [
            .. receivables.Select(day => $"Receivables due on {day.Key:yyyy-MM-dd}: {day.Count} invoices and {day.Value} too many are counted."),
            .. exceptions.Select(kind => $"Exceptions of the kind {kind.Key}: {kind.Count} and {kind.Value} too many are counted."),
            .. await DocumentsAsync(OpenDocuments.DeliveriesDue, cancellationToken),
            .. await DocumentsAsync(OpenDocuments.ReturnsExpected, cancellationToken),
        ];
        return InvariantResult.Of("I13", "Figures of what is open = what is open", await db.OpenFigures.LongCountAsync(cancellationToken), violations);
    }

    private async Task<IEnumerable<string>> DocumentsAsync(OpenDocuments documents, CancellationToken cancellationToken)
    {
        var tooMany = await Figures(documents.Figure).Select(figure => figure.Count).Concat(documents.Of(db.Documents).Select(_ => -1)).SumAsync(cancellationToken);
        return tooMany == 0 ? [] : [$"{documents.Figure}: {tooMany} too many are counted."];
    }

    private IQueryable<OpenFigure> Figures(OpenFigureKind kind) => db.OpenFigures.Where(figure => figure.Kind == kind);
}
