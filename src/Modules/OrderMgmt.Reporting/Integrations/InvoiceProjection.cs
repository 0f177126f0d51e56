using OrderMgmt.Contracts.Billing;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Integrations;

/// <summary>Keeps invoice summaries (receivables), what orders have been invoiced and paid, and how customers pay.</summary>
internal sealed class InvoiceProjection(IReadModels models, Counters counters, CompanyOptions company)
{
    public void Register(Routes routes) => routes
        .On<InvoiceDrafted>((e, envelope, ct) => TakeAsync(e.Invoice, envelope, ct))
        .On<InvoiceIssued>((e, envelope, ct) => TakeAsync(e.Invoice, envelope, ct))
        .On<InvoiceSent>((e, envelope, ct) => TakeAsync(e.Invoice, envelope, ct))
        .On<InvoiceVoided>((e, envelope, ct) => TakeAsync(e.Invoice, envelope, ct))
        .On<InvoiceBecameOverdue>((e, envelope, ct) => TakeAsync(e.Invoice, envelope, ct))
        .On<InvoiceBalanceChanged>(BalanceChanged);

    private async Task BalanceChanged(InvoiceBalanceChanged e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        await TakeAsync(e.Invoice, envelope, cancellationToken);
        var invoice = (await models.FindAsync<InvoiceSummary>(cancellationToken, e.Invoice.InvoiceId))!;
        if ((e.SettledAt is null) == (invoice.DaysToPay is null))
        {
            return;
        }

        var customer = await CustomerAsync(invoice, cancellationToken);
        customer.Remove(invoice);
        if (e.SettledAt is { } settledAt)
        {
            invoice.Settle(company.DayOf(settledAt));
        }
        else
        {
            invoice.Reopen();
        }

        customer.Add(invoice);
    }

    private async Task TakeAsync(InvoiceState state, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var invoice = await models.FindAsync<InvoiceSummary>(cancellationToken, state.InvoiceId);
        if (invoice is null)
        {
            var customerId = (await models.OrderAsync(state.OrderId, cancellationToken)).CustomerId;
            invoice = new InvoiceSummary { Id = state.InvoiceId, OrderId = state.OrderId, CustomerId = customerId, CreatedAt = envelope.At };
            models.Add(invoice);
        }
        else if (state.Version < invoice.Version)
        {
            return;
        }
        else
        {
            counters.Invoice(invoice, -1);
        }

        var wasReceivable = invoice.IsReceivable;
        var before = (invoice.Invoiced, invoice.Paid, invoice.Credited, invoice.Balance);
        invoice.Take(state, company.BaseCurrency);
        counters.Invoice(invoice, +1);
        if (invoice.IsReceivable != wasReceivable)
        {
            (await CustomerAsync(invoice, cancellationToken)).OpenInvoices += invoice.IsReceivable ? 1 : -1;
        }

        if (before != (invoice.Invoiced, invoice.Paid, invoice.Credited, invoice.Balance))
        {
            var order = await models.OrderAsync(invoice.OrderId, cancellationToken);
            order.Invoiced += invoice.Invoiced - before.Invoiced;
            order.Paid += invoice.Paid - before.Paid;
            order.Credited += invoice.Credited - before.Credited;
            order.Balance += invoice.Balance - before.Balance;
        }
    }

    private ValueTask<CustomerSummary> CustomerAsync(InvoiceSummary invoice, CancellationToken cancellationToken) => models.FindOrAddAsync(
        invoice.CustomerId, () => new CustomerSummary { Id = invoice.CustomerId, Name = invoice.CustomerName }, cancellationToken);
}
