using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Domain;

namespace OrderMgmt.Billing.Application.Invoices;

internal static class InvoiceQueries
{
    public static IQueryable<Invoice> WithLines(this IQueryable<Invoice> invoices) => invoices.Include(invoice => invoice.Lines);
}
