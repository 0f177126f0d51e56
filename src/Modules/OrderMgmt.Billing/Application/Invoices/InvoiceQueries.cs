using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Billing.Application.Invoices;

internal static class InvoiceQueries
{
    private static readonly CompiledQuery<Guid, Invoice?> ById = new((db, id) =>
        db.Set<Invoice>().Include(invoice => invoice.Lines).AsTracking().SingleOrDefault(invoice => invoice.Id == id));

    public static IQueryable<Invoice> WithLines(this IQueryable<Invoice> invoices) => invoices.Include(invoice => invoice.Lines);

    /// <summary>The invoice with its lines for a change. Refuses an unknown id (404) and a version other than the caller's If-Match (412).</summary>
    public static async Task<Invoice> LoadInvoiceAsync(this IBillingDb db, Guid id, RequestContext request, CancellationToken cancellationToken) =>
        Loading.Expected(await ById.RunAsync(db, id, cancellationToken), id, request);
}
