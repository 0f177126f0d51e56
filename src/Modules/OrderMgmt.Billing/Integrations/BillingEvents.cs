using OrderMgmt.Billing.Domain;
using OrderMgmt.Contracts;
using OrderMgmt.Contracts.Billing;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Billing.Integrations;

/// <summary>What happened in billing, as the other modules are told.</summary>
internal sealed class BillingEvents : IEventMap
{
    public IIntegrationEvent? Map(IDomainEvent domainEvent) => domainEvent switch
    {
        TaxRuleWasChanged(var r) => new TaxRuleChanged(
            r.Id, r.Version, r.TaxCategory, r.Country, r.ClientType?.ToText(), r.Rate, r.ExemptionReason, r.ValidFrom, r.ValidTo),
        PaymentTermWasChanged(var t) => new PaymentTermChanged(t.Id, t.Version, t.Code, t.Kind.ToText(), t.Days),
        ExchangeRateWasChanged(var r) => new ExchangeRateChanged(r.Id, r.Version, r.Currency, r.Rate, r.ValidFrom),
        InvoiceWasDrafted(var i) => new InvoiceDrafted(StateOf(i), LinesOf(i)),
        InvoiceWasIssued(var i) => new InvoiceIssued(StateOf(i), LinesOf(i), i.IssuedAt!.Value),
        InvoiceFallsDue(var i, var at) => new InvoiceDuePassed(i.Id, at),
        InvoiceWasSent(var i) => new InvoiceSent(StateOf(i), i.SentAt!.Value),
        InvoiceWasVoided(var i) => new InvoiceVoided(StateOf(i)),
        InvoiceBalanceWasChanged(var i) => new InvoiceBalanceChanged(StateOf(i), i.SettledAt),
        InvoiceWasOverdue(var i) => new InvoiceBecameOverdue(StateOf(i)),
        CreditNoteWasIssued(var n) => new CreditNoteIssued(
            n.Id, n.Number, n.InvoiceId, n.InvoiceNumber, n.OrderId, n.CustomerId, n.ReturnId, n.Currency, n.ExchangeRate,
            n.Net, n.Tax, n.Gross, n.Applied, n.IssueDate, n.CreatedAt, LinesOf(n), n.ForCancellation),
        PaymentWasReceived(var p) => new PaymentReceived(StateOf(p)),
        PaymentAllocationsChanged(var p) => new PaymentAllocated(StateOf(p)),
        PaymentWasRefunded(var p, var amount) => new PaymentRefunded(StateOf(p), amount),
        _ => null,
    };

    private static InvoiceState StateOf(Invoice i) => new(
        i.Id, i.Version, i.Number, i.OrderId, i.OrderNumber, i.CustomerId, i.CustomerName, i.Status.ToText(), i.Currency, i.ExchangeRate,
        i.Net, i.Tax, i.Gross, i.Paid, i.Credited, i.Balance, i.IssueDate, i.DueDate);

    private static IReadOnlyList<BilledLine> LinesOf(Invoice i) => [.. i.Lines.Select(l => new BilledLine(
        l.Id, l.OrderLineId, l.Kind.ToText(), l.ProductId, l.ProductCode, l.Description, l.Quantity, l.Net, l.TaxCategory, l.TaxRate))];

    private static IReadOnlyList<BilledLine> LinesOf(CreditNote n) => [.. n.Lines.Select(l => new BilledLine(
        l.Id, l.OrderLineId, l.Kind.ToText(), l.ProductId, l.ProductCode, l.Description, l.Quantity, l.Net, l.TaxCategory, l.TaxRate))];

    private static PaymentState StateOf(Payment p) => new(
        p.Id, p.Version, p.Number, p.CustomerId, p.Currency, p.Amount, p.Unapplied, p.Refunded, p.ReceivedDate, p.Reference,
        [.. p.Allocations.Select(a => new PaymentAllocation(a.InvoiceId, a.InvoiceNumber, a.OrderId, a.Amount, a.MatchReason.ToText()))]);
}
