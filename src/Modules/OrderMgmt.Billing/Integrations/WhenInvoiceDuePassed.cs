using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Application;
using OrderMgmt.Contracts.Billing;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Billing.Integrations;

/// <summary>The timer set at issue: the day after the due date has begun.</summary>
internal sealed class WhenInvoiceDuePassed(IBillingDb db, CompanyCalendar company) : IHandle<InvoiceDuePassed>
{
    public async Task HandleAsync(InvoiceDuePassed passed, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var invoice = await db.Invoices.AsTracking().SingleAsync(i => i.Id == passed.InvoiceId, cancellationToken);
        invoice.DuePassed(company.Today);
    }
}
