using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Billing.Application.Payments;

/// <summary>Finds the invoices a new payment is for.</summary>
internal sealed class PaymentMatching(IBillingDb db, CompanyCalendar company)
{
    private const int PageSize = 20;

    private static readonly CompiledList<Guid, string, IReadOnlyList<string>, Invoice> Named = new((db, customerId, currency, numbers) =>
        db.Set<Invoice>().AsTracking().Where(invoice => invoice.CustomerId == customerId && invoice.Currency == currency && numbers.Contains(invoice.Number!)));

    /// <summary>
    /// A payer who names invoices decides: those are paid, and what they do not take is an overpayment that stays the customer's
    /// credit, also when they are paid already. Without a name the money goes to what has been due longest.
    /// </summary>
    public async Task MatchAsync(Payment payment, CancellationToken cancellationToken)
    {
        var named = await NamedBy(payment, cancellationToken);
        if (named.Count > 0)
        {
            payment.Match(named, MatchReason.Reference, company.Now);
        }
        else
        {
            await MatchOldestDueAsync(payment, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Invoice>> NamedBy(Payment payment, CancellationToken cancellationToken)
    {
        var numbers = PaymentReference.InvoiceNumbersIn(payment.Reference);
        if (numbers.Count == 0)
        {
            return [];
        }

        var invoices = await Named.RunAsync(db, payment.CustomerId, payment.Currency, numbers, cancellationToken);
        var byNumber = invoices.ToDictionary(invoice => invoice.Number!);
        return [.. numbers.Where(byNumber.ContainsKey).Select(number => byNumber[number])];
    }

    private async Task MatchOldestDueAsync(Payment payment, CancellationToken cancellationToken)
    {
        var open = InvoicesFor(payment)
            .Where(invoice => Invoice.OpenStatuses.Contains(invoice.Status))
            .OrderBy(invoice => invoice.DueDate).ThenBy(invoice => invoice.Number);
        for (var seen = 0; payment.Unapplied > 0; seen += PageSize)
        {
            var page = await open.Skip(seen).Take(PageSize).ToListAsync(cancellationToken);
            payment.Match(page, MatchReason.OldestDue, company.Now);
            if (page.Count < PageSize)
            {
                return;
            }
        }
    }

    private IQueryable<Invoice> InvoicesFor(Payment payment) =>
        db.Invoices.AsTracking().Where(invoice => invoice.CustomerId == payment.CustomerId && invoice.Currency == payment.Currency);
}
