using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.Integrity;

/// <summary>I4: no line is credited beyond what it billed, and an invoice credited in full is credited exactly, tax included.</summary>
internal sealed class CreditsStayWithinInvoices(IBillingDb db) : IInvariantCheck
{
    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var beyond = await db.InvoiceLines
            .Where(line => line.CreditedNet > line.Net || line.CreditedQuantity > line.Quantity)
            .Select(line => $"Invoice line {line.Id}: {line.CreditedNet} of {line.Net} are credited.")
            .ToListAsync(cancellationToken);
        var differing = await db.InvoiceLines
            .Where(line => line.CreditedNet != db.CreditNoteLines.Where(credit => credit.InvoiceLineId == line.Id).Sum(credit => credit.Net)
                || line.CreditedQuantity != db.CreditNoteLines.Where(credit => credit.InvoiceLineId == line.Id).Sum(credit => credit.Quantity))
            .Select(line => $"Invoice line {line.Id}: {line.CreditedNet} count as credited, its credit notes say otherwise.")
            .ToListAsync(cancellationToken);
        var inexact = await db.Invoices
            .Where(invoice => db.CreditNotes.Any(note => note.InvoiceId == invoice.Id))
            .Where(invoice => !invoice.Lines.Any(line => line.CreditedNet < line.Net))
            .Where(invoice => invoice.Gross != db.CreditNotes.Where(note => note.InvoiceId == invoice.Id).Sum(note => note.Gross)
                || invoice.Tax != db.CreditNotes.Where(note => note.InvoiceId == invoice.Id).Sum(note => note.Tax))
            .Select(invoice => $"Invoice {invoice.Number}: credited in full, but its credit notes do not add up to {invoice.Gross} with {invoice.Tax} tax.")
            .ToListAsync(cancellationToken);
        var examined = await db.CreditNotes.LongCountAsync(cancellationToken);
        return InvariantResult.Of(
            "I4", "Credits never exceed what was billed; a full credit is the invoice, tax included.", examined, [.. beyond, .. differing, .. inexact]);
    }
}
