using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Billing.Application.CreditNotes;

/// <summary>Issues the credit notes that follow from what happened elsewhere, one per invoice.</summary>
internal sealed class CreditNotesToIssue(IBillingDb db, NumberSeries numbers, CompanyCalendar company)
{
    public async Task IssueAsync(IEnumerable<(Invoice Invoice, LineCredit Credit)> credits, CreditCause cause, CancellationToken cancellationToken)
    {
        var today = company.Today;
        foreach (var ofInvoice in credits.ToLookup(credit => credit.Invoice, credit => credit.Credit))
        {
            var number = await numbers.NextWithoutGapsAsync(db, DocumentSeries.CreditNote, today.Year, cancellationToken);
            db.CreditNotes.Add(CreditNote.Issue(number, ofInvoice.Key, [.. ofInvoice], cause, today, company.Now));
        }
    }
}
