using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Application.ExchangeRates;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Billing.Application.Invoices;

/// <summary>Puts what is to be billed on the order's one open draft.</summary>
internal sealed class DraftInvoices(IBillingDb db, CompanyCalendar company)
{
    private static readonly CompiledQuery<Guid, Invoice?> OpenDraft = new((db, orderId) => db.Set<Invoice>().Include(invoice => invoice.Lines).AsTracking()
        .SingleOrDefault(invoice => invoice.OrderId == orderId && invoice.Status == InvoiceStatus.Draft));

    /// <summary>The order's open draft, or a new one, with everything billable on it.</summary>
    public async Task<Invoice> BillAsync(BillableOrder order, CancellationToken cancellationToken)
    {
        var draft = await OpenDraft.RunAsync(db, order.Id, cancellationToken);
        if (draft is not { Status: InvoiceStatus.Draft })
        {
            var rate = await db.ExchangeRates.RateOnAsync(order.Currency, company.Today, company.BaseCurrency, cancellationToken);
            draft = Invoice.DraftFor(order, rate, company.Now);
            db.Invoices.Add(draft);
        }

        order.BillOn(draft);
        return draft;
    }
}
