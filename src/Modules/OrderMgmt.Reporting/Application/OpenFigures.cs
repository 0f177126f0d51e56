using Microsoft.EntityFrameworkCore;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application;

/// <summary>Counts what is open anew, going through nothing else.</summary>
internal sealed class OpenFigures(IReportingDb db)
{
    /// <summary>They were counted under this fence of the lane, and whoever worked it since kept them.</summary>
    public Task<bool> AreKeptUnderAsync(long fence, CancellationToken cancellationToken) =>
        db.OpenFigures.AnyAsync(figure => figure.Kind == OpenFigureKind.Kept && figure.Count == fence, cancellationToken);

    public async Task CountAsync(long fence, CancellationToken cancellationToken)
    {
        await db.OpenFigures.ExecuteDeleteAsync(cancellationToken);
        db.OpenFigures.Add(OpenFigure.Of(OpenFigureKind.Kept, (int)fence));
        db.OpenFigures.AddRange(await ReceivablesAsync(cancellationToken));
        db.OpenFigures.AddRange(await ExceptionsAsync(cancellationToken));
        foreach (var documents in OpenDocuments.All)
        {
            db.OpenFigures.Add(OpenFigure.Of(documents.Figure, await documents.Of(db.Documents).CountAsync(cancellationToken)));
        }

        await db.SaveChangesAsync(cancellationToken);
        await CountDebtorsAsync(cancellationToken);
    }

    private async Task<IEnumerable<OpenFigure>> ReceivablesAsync(CancellationToken cancellationToken)
    {
        var days = await db.Invoices.Where(invoice => invoice.OpenDueDate != null).GroupBy(invoice => invoice.OpenDueDate!.Value)
            .Select(invoices => new { invoices.Key, Count = invoices.Count(), Balance = invoices.Sum(invoice => invoice.BalanceBase) }).ToListAsync(cancellationToken);
        return days.Select(day => OpenFigure.Receivable(day.Key, day.Count, day.Balance));
    }

    private async Task<IEnumerable<OpenFigure>> ExceptionsAsync(CancellationToken cancellationToken)
    {
        var kinds = await db.Exceptions.Where(exception => exception.ClosedAt == null).GroupBy(exception => exception.Kind)
            .Select(exceptions => new { exceptions.Key, Count = exceptions.Count(), Value = exceptions.Sum(exception => exception.ValueAtRisk) }).ToListAsync(cancellationToken);
        return kinds.Select(kind => OpenFigure.Of(kind.Key, kind.Count, kind.Value));
    }

    /// <summary>Those known as debtors, then those that are not: each is found by an index, where both at once would go through all customers.</summary>
    private async Task CountDebtorsAsync(CancellationToken cancellationToken)
    {
        var open = db.Invoices.Where(invoice => invoice.OpenDueDate != null);
        IQueryable<CustomerSummary>[] debtors =
        [
            db.Customers.Where(customer => customer.OpenInvoices > 0),
            db.Customers.Where(customer => customer.OpenInvoices == 0 && open.Select(invoice => invoice.CustomerId).Contains(customer.Id)),
        ];
        foreach (var customers in debtors)
        {
            await customers.ExecuteUpdateAsync(
                set => set.SetProperty(customer => customer.OpenInvoices, customer => open.Count(invoice => invoice.CustomerId == customer.Id)), cancellationToken);
        }
    }
}
