using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.Integrity;

/// <summary>I5: nothing of a payment is lost or used twice, and every invoice's balance follows from what was paid and credited.</summary>
internal sealed class PaymentsAddUp(IBillingDb db) : IInvariantCheck
{
    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var payments = await db.Payments
            .Where(payment => payment.Amount != payment.Unapplied + payment.Refunded + db.Allocations.Where(a => a.PaymentId == payment.Id).Sum(a => a.Amount)
                || payment.Unapplied < 0)
            .Select(payment => $"Payment {payment.Number}: {payment.Amount} is not allocations + {payment.Unapplied} unapplied + {payment.Refunded} refunded.")
            .ToListAsync(cancellationToken);
        var paid = await db.Invoices
            .Where(invoice => invoice.Paid != db.Allocations.Where(a => a.InvoiceId == invoice.Id).Sum(a => a.Amount))
            .Select(invoice => $"Invoice {invoice.Number}: {invoice.Paid} count as paid, the payments say otherwise.")
            .ToListAsync(cancellationToken);
        var credited = await db.Invoices
            .Where(invoice => invoice.Credited != db.CreditNotes.Where(note => note.InvoiceId == invoice.Id).Sum(note => note.Applied))
            .Select(invoice => $"Invoice {invoice.Number}: {invoice.Credited} count as credited, its credit notes say otherwise.")
            .ToListAsync(cancellationToken);
        var negative = await db.Invoices
            .Where(invoice => invoice.Paid + invoice.Credited > invoice.Gross)
            .Select(invoice => $"Invoice {invoice.Number}: {invoice.Paid} paid and {invoice.Credited} credited of {invoice.Gross}.")
            .ToListAsync(cancellationToken);
        var examined = await db.Payments.LongCountAsync(cancellationToken) + await db.Invoices.LongCountAsync(cancellationToken);
        return InvariantResult.Of(
            "I5",
            "Payment = allocations + unapplied + refunded; balance of an invoice = total − allocations − credits ≥ 0.",
            examined,
            [.. payments, .. paid, .. credited, .. negative]);
    }
}
