using OrderMgmt.Contracts.Billing;
using OrderMgmt.Orders.Domain;

namespace OrderMgmt.Orders.Integrations;

internal static class InvoiceSnapshots
{
    public static OrderInvoice Of(InvoiceState invoice) => new(invoice.InvoiceId, invoice.Version, invoice.Number!, invoice.Gross, invoice.Balance);
}
