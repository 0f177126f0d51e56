using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Domain;

internal sealed record TaxRuleWasChanged(TaxRule Rule) : IDomainEvent;

internal sealed record PaymentTermWasChanged(PaymentTerm Term) : IDomainEvent;

internal sealed record ExchangeRateWasChanged(ExchangeRate Rate) : IDomainEvent;

internal sealed record InvoiceWasDrafted(Invoice Invoice) : IDomainEvent;

internal sealed record InvoiceWasIssued(Invoice Invoice) : IDomainEvent;

internal sealed record InvoiceFallsDue(Invoice Invoice, DateTimeOffset At) : IDomainEvent;

internal sealed record InvoiceWasSent(Invoice Invoice) : IDomainEvent;

internal sealed record InvoiceWasVoided(Invoice Invoice) : IDomainEvent;

internal sealed record InvoiceBalanceWasChanged(Invoice Invoice) : IDomainEvent;

internal sealed record InvoiceWasOverdue(Invoice Invoice) : IDomainEvent;

internal sealed record CreditNoteWasIssued(CreditNote Note) : IDomainEvent;

internal sealed record PaymentWasReceived(Payment Payment) : IDomainEvent;

internal sealed record PaymentAllocationsChanged(Payment Payment) : IDomainEvent;

internal sealed record PaymentWasRefunded(Payment Payment, decimal Amount) : IDomainEvent;
