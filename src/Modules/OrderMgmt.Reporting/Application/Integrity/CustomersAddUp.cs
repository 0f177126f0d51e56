using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application.Integrity;

/// <summary>
/// Proves that what is known of how customers pay is the sum over their settled invoices, how many they owe the number of their open ones, that invoices and ledger entries are of
/// their orders' customers, and that nothing is left under a customer that was merged.
/// </summary>
/// <remarks>Each comparison is one statement, so that it sees one state of the data while the system runs.</remarks>
internal sealed class CustomersAddUp(IReportingDb db) : IInvariantCheck
{
    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var examined = await db.Customers.LongCountAsync(cancellationToken) + await db.Orders.LongCountAsync(cancellationToken);
        List<string> violations =
        [
            .. await PayersAsync(cancellationToken),
            .. await DebtorsAsync(cancellationToken),
            .. await StrayAsync("Order", OfMerged(db.Orders).Select(row => row.Id), cancellationToken),
            .. await StrayAsync("Exception", OfMerged(db.Exceptions).Select(row => row.Id), cancellationToken),
            .. await StrayAsync("Profit", db.ProfitTotals.Where(total => db.Customers.Any(customer => customer.Id == total.Id && customer.MergedIntoId != null)).Select(total => total.Id), cancellationToken),
            .. await StrayAsync("Invoice", db.Invoices.Where(row => !db.Orders.Any(order => order.Id == row.OrderId && order.CustomerId == row.CustomerId)).Select(row => row.Id), cancellationToken),
            .. await StrayAsync("Ledger entry", db.ProfitEntries.Where(row => !db.Orders.Any(order => order.Id == row.OrderId && order.CustomerId == row.CustomerId)).Select(row => row.EventId), cancellationToken),
        ];
        return InvariantResult.Of(
            "I12", "Customers' payment behaviour = Σ settled invoices, and their open invoices are counted; rows of an order are of its customer, and none of a merged one", examined, violations);
    }

    private IQueryable<T> OfMerged<T>(IQueryable<T> rows)
        where T : class, IOfCustomer => rows.Where(row => db.Customers.Any(customer => customer.Id == row.CustomerId && customer.MergedIntoId != null));

    private async Task<IEnumerable<string>> PayersAsync(CancellationToken cancellationToken)
    {
        var settled = db.Invoices.Where(invoice => invoice.DaysToPay != null).GroupBy(invoice => invoice.CustomerId)
            .Select(invoices => new { Id = invoices.Key, Count = invoices.Count(), ToPay = invoices.Sum(invoice => invoice.DaysToPay), Late = invoices.Sum(invoice => invoice.DaysLate) });
        var wrong = await db.Customers
            .LeftJoin(settled, customer => customer.Id, sums => sums.Id, (customer, sums) => new
            {
                customer.Id,
                customer.SettledInvoices,
                customer.TotalDaysToPay,
                customer.TotalDaysLate,
                Count = (int?)sums!.Count ?? 0,
                ToPay = sums!.ToPay ?? 0,
                Late = sums!.Late ?? 0,
            })
            .Where(row => row.SettledInvoices != row.Count || row.TotalDaysToPay != row.ToPay || row.TotalDaysLate != row.Late)
            .OrderBy(row => row.Id).Take(100).ToListAsync(cancellationToken);
        return wrong.Select(row =>
            $"Customer {row.Id}: {row.SettledInvoices} settled invoices in {row.TotalDaysToPay} days, {row.TotalDaysLate} late; its invoices say {row.Count}, {row.ToPay}, {row.Late}.");
    }

    private async Task<IEnumerable<string>> DebtorsAsync(CancellationToken cancellationToken)
    {
        var wrong = await db.Customers
            .Select(customer => new { customer.Id, customer.OpenInvoices, Count = db.Invoices.Count(invoice => invoice.CustomerId == customer.Id && invoice.OpenDueDate != null) })
            .Where(row => row.OpenInvoices != row.Count)
            .OrderBy(row => row.Id).Take(100).ToListAsync(cancellationToken);
        return wrong.Select(row => $"Customer {row.Id}: {row.OpenInvoices} open invoices are counted, there are {row.Count}.");
    }

    private static async Task<IEnumerable<string>> StrayAsync(string what, IQueryable<Guid> ids, CancellationToken cancellationToken) =>
        (await ids.Order().Take(100).ToListAsync(cancellationToken)).Select(id => $"{what} {id} is under another customer than it should be.");
}
