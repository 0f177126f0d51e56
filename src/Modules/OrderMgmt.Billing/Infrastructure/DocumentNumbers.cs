using OrderMgmt.Billing.Application;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Billing.Infrastructure;

internal sealed class DocumentNumbers(BillingDbContext context, NumberSeries series, RequestContext request) : IDocumentNumbers
{
    public Task<string> NextInvoiceAsync(int year, CancellationToken cancellationToken) =>
        series.NextWithoutGapsAsync(context, DocumentSeries.Invoice, year, cancellationToken);

    public Task<string> NextCreditNoteAsync(int year, CancellationToken cancellationToken) =>
        series.NextWithoutGapsAsync(context, DocumentSeries.CreditNote, year, cancellationToken);

    public Task<string> NextPaymentAsync(int year, CancellationToken cancellationToken) =>
        series.NextAsync(context, request, DocumentSeries.Payment, year, cancellationToken);
}
