using OrderMgmt.Contracts.Billing;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Reporting.Application;

namespace OrderMgmt.Reporting.Integrations;

/// <summary>What happened to the order's invoices, and the money that came in for them.</summary>
internal sealed class BillingTimeline(IReadModels models) : Timeline(models)
{
    private readonly IReadModels _models = models;

    public void Register(Routes routes) => routes
        .On<InvoiceDrafted>((e, envelope) => Note(
            e.Invoice.OrderId, envelope, $"Draft invoice over {Gross(e.Invoice)} prepared", ("gross", Gross(e.Invoice))))
        .On<InvoiceIssued>((e, envelope) => Note(
            e.Invoice.OrderId, envelope, $"Invoice {e.Invoice.Number} over {Gross(e.Invoice)} issued, due on {e.Invoice.DueDate:yyyy-MM-dd}",
            ("invoice", e.Invoice.Number), ("gross", Gross(e.Invoice)), ("dueDate", e.Invoice.DueDate)))
        .On<InvoiceSent>((e, envelope) => Note(
            e.Invoice.OrderId, envelope, $"Invoice {e.Invoice.Number} sent", ("invoice", e.Invoice.Number), ("sentAt", e.SentAt)))
        .On<InvoiceVoided>((e, envelope) => Note(
            e.Invoice.OrderId, envelope, $"Draft invoice over {Gross(e.Invoice)} discarded", ("gross", Gross(e.Invoice))))
        .On<InvoiceBalanceChanged>((e, envelope) => Note(
            e.Invoice.OrderId, envelope,
            e.SettledAt is null ? $"{e.Invoice.Number}: {Balance(e.Invoice)} still to be paid" : $"Invoice {e.Invoice.Number} settled",
            ("invoice", e.Invoice.Number), ("balance", Balance(e.Invoice))))
        .On<InvoiceBecameOverdue>((e, envelope) => Note(
            e.Invoice.OrderId, envelope, $"Invoice {e.Invoice.Number} is overdue: {Balance(e.Invoice)} was due on {e.Invoice.DueDate:yyyy-MM-dd}",
            ("invoice", e.Invoice.Number), ("balance", Balance(e.Invoice)), ("dueDate", e.Invoice.DueDate)))
        .On<PaymentReceived>((e, envelope, ct) => AllocatedAsync(e.Payment, envelope, ct))
        .On<PaymentAllocated>((e, envelope, ct) => AllocatedAsync(e.Payment, envelope, ct))
        .On<PaymentRefunded>(Refunded)
        .On<CreditNoteIssued>((e, envelope) => Note(
            e.OrderId, envelope, $"Credit note {e.Number} over {Amount(e.Gross, e.Currency)} issued for {e.InvoiceNumber}",
            ("creditNote", e.Number), ("invoice", e.InvoiceNumber), ("gross", Amount(e.Gross, e.Currency))));

    /// <summary>One entry on each order for which the use of the payment changed.</summary>
    private async Task AllocatedAsync(PaymentState state, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var payment = await _models.PaymentAsync(state.PaymentId, cancellationToken);
        foreach (var parts in payment.ChangesTo(state).GroupBy(part => part.OrderId))
        {
            var used = Amount(parts.Sum(part => part.Amount), state.Currency);
            var allocations = state.Allocations.Where(allocation => allocation.OrderId == parts.Key).ToList();
            var title = allocations.Count == 0
                ? $"Payment {state.Number} withdrawn from the order's invoices"
                : $"Payment {state.Number}: {used} used for {string.Join(", ", allocations.Select(allocation => allocation.InvoiceNumber).Distinct())}";
            Note(
                parts.Key, envelope, title,
                ("payment", state.Number), ("amount", used), ("reference", state.Reference), ("receivedDate", state.ReceivedDate),
                ("matchedBy", allocations.Count == 0 ? null : string.Join(", ", allocations.Select(allocation => allocation.MatchReason).Distinct())));
        }
    }

    private void Refunded(PaymentRefunded e, EventEnvelope envelope)
    {
        foreach (var orderId in e.Payment.Allocations.Select(allocation => allocation.OrderId).Distinct())
        {
            Note(
                orderId, envelope, $"{Amount(e.Amount, e.Payment.Currency)} of payment {e.Payment.Number} paid back",
                ("payment", e.Payment.Number), ("amount", Amount(e.Amount, e.Payment.Currency)));
        }
    }

    private static string Gross(InvoiceState invoice) => Amount(invoice.Gross, invoice.Currency);

    private static string Balance(InvoiceState invoice) => Amount(invoice.Balance, invoice.Currency);
}
