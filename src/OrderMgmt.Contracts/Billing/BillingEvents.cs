namespace OrderMgmt.Contracts.Billing;

/// <summary>A tax rule was created or changed; carries its whole state.</summary>
/// <param name="ClientType">Only for this client type; empty = all.</param>
/// <param name="Rate">Percent.</param>
/// <param name="ValidTo">First day on which it no longer holds; empty = open.</param>
[WireName("billing.tax-rule-changed.v1")]
public sealed record TaxRuleChanged(
    Guid TaxRuleId, int Version, string TaxCategory, string Country, string? ClientType, decimal Rate, string? ExemptionReason, DateOnly ValidFrom, DateOnly? ValidTo) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => TaxRuleId;
}

/// <summary>Payment terms were created or changed.</summary>
/// <param name="Kind"><c>net</c> (days after the invoice date) or <c>endOfMonth</c> (end of the invoice's month, then days).</param>
[WireName("billing.payment-term-changed.v1")]
public sealed record PaymentTermChanged(Guid PaymentTermId, int Version, string Code, string Kind, int Days) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => PaymentTermId;
}

/// <summary>One line of an invoice or credit note. Amounts in the document's currency.</summary>
/// <param name="OrderLineId">Empty for a shipping charge.</param>
/// <param name="Kind"><c>item</c> or <c>shipping</c>.</param>
public sealed record BilledLine(
    Guid LineId, Guid? OrderLineId, string Kind, Guid? ProductId, string? ProductCode, string Description, decimal Quantity, decimal Net, string TaxCategory, decimal TaxRate);

/// <summary>What every event of an invoice says about it.</summary>
/// <param name="Number">Empty while a draft.</param>
/// <param name="Status"><c>draft</c>, <c>issued</c>, <c>sent</c>, <c>partiallyPaid</c>, <c>paid</c>, <c>void</c>.</param>
/// <param name="Balance">Gross − allocations − credits.</param>
/// <param name="ExchangeRate">Base currency per unit of <paramref name="Currency"/> at issue.</param>
public sealed record InvoiceState(
    Guid InvoiceId, int Version, string? Number, Guid OrderId, string OrderNumber, Guid CustomerId, string CustomerName, string Status, string Currency, decimal ExchangeRate,
    decimal Net, decimal Tax, decimal Gross, decimal Paid, decimal Credited, decimal Balance, DateOnly? IssueDate, DateOnly? DueDate);

/// <summary>A draft invoice appeared or changed.</summary>
[WireName("billing.invoice-drafted.v1")]
public sealed record InvoiceDrafted(InvoiceState Invoice, IReadOnlyList<BilledLine> Lines) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => Invoice.InvoiceId;
}

/// <summary>An invoice was issued: numbered and frozen.</summary>
[WireName("billing.invoice-issued.v1")]
public sealed record InvoiceIssued(InvoiceState Invoice, IReadOnlyList<BilledLine> Lines, DateTimeOffset IssuedAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => Invoice.InvoiceId;
}

/// <summary>An invoice was sent to the customer.</summary>
[WireName("billing.invoice-sent.v1")]
public sealed record InvoiceSent(InvoiceState Invoice, DateTimeOffset SentAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => Invoice.InvoiceId;
}

/// <summary>A draft was discarded; what it billed is to be billed again or is no longer due.</summary>
[WireName("billing.invoice-voided.v1")]
public sealed record InvoiceVoided(InvoiceState Invoice) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => Invoice.InvoiceId;
}

/// <summary>What is still to be paid of an invoice changed: payment, withdrawal of a payment, credit.</summary>
/// <param name="SettledAt">When the balance became zero; empty while it is not.</param>
[WireName("billing.invoice-balance-changed.v1")]
public sealed record InvoiceBalanceChanged(InvoiceState Invoice, DateTimeOffset? SettledAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => Invoice.InvoiceId;
}

/// <summary>To itself: the invoice's due date has passed.</summary>
[WireName("billing.invoice-due-passed.v1")]
public sealed record InvoiceDuePassed(Guid InvoiceId, DateTimeOffset DueAt) : ITimedEvent
{
    Guid IIntegrationEvent.Subject => InvoiceId;
}

/// <summary>An invoice is overdue.</summary>
[WireName("billing.invoice-became-overdue.v1")]
public sealed record InvoiceBecameOverdue(InvoiceState Invoice) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => Invoice.InvoiceId;
}

/// <summary>Part of a payment used for an invoice.</summary>
/// <param name="OrderId">The invoice's order.</param>
/// <param name="MatchReason">Why this invoice: <c>reference</c>, <c>oldestDue</c> or <c>manual</c>.</param>
public sealed record PaymentAllocation(Guid InvoiceId, string InvoiceNumber, Guid OrderId, decimal Amount, string MatchReason);

/// <summary>What every event of a payment says about it; amount = Σ allocations + unapplied + refunded.</summary>
public sealed record PaymentState(
    Guid PaymentId, int Version, string Number, Guid CustomerId, string Currency, decimal Amount, decimal Unapplied, decimal Refunded, DateOnly ReceivedDate, string? Reference,
    IReadOnlyList<PaymentAllocation> Allocations);

/// <summary>A payment was recorded and matched as far as possible.</summary>
[WireName("billing.payment-received.v1")]
public sealed record PaymentReceived(PaymentState Payment) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => Payment.PaymentId;
}

/// <summary>A payment's allocations changed.</summary>
[WireName("billing.payment-allocated.v1")]
public sealed record PaymentAllocated(PaymentState Payment) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => Payment.PaymentId;
}

/// <summary>Part of a payment was paid back.</summary>
[WireName("billing.payment-refunded.v1")]
public sealed record PaymentRefunded(PaymentState Payment, decimal Amount) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => Payment.PaymentId;
}

/// <summary>A credit note was issued for lines of an invoice.</summary>
/// <param name="ReturnId">The return that caused it, if any.</param>
/// <param name="Applied">Part that lowered the invoice's balance; the rest is the customer's credit.</param>
/// <param name="ForCancellation">It credits what was billed on order and cancelled before it was delivered.</param>
[WireName("billing.credit-note-issued.v1")]
public sealed record CreditNoteIssued(
    Guid CreditNoteId, string Number, Guid InvoiceId, string InvoiceNumber, Guid OrderId, Guid CustomerId, Guid? ReturnId, string Currency, decimal ExchangeRate,
    decimal Net, decimal Tax, decimal Gross, decimal Applied, DateOnly IssueDate, DateTimeOffset IssuedAt, IReadOnlyList<BilledLine> Lines,
    bool ForCancellation = false) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => CreditNoteId;
}

/// <summary>A rate between a currency and the company's base currency was set.</summary>
/// <param name="Rate">Base currency per unit of <paramref name="Currency"/>.</param>
[WireName("billing.exchange-rate-changed.v1")]
public sealed record ExchangeRateChanged(Guid ExchangeRateId, int Version, string Currency, decimal Rate, DateOnly ValidFrom) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => ExchangeRateId;
}
