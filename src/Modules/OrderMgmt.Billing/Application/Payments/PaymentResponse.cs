using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Application.Payments;

/// <summary>Money a customer sent; amount = Σ allocations + unapplied + refunded.</summary>
public sealed record PaymentResponse : IVersioned
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number, such as <c>PAY-2026-000001</c>.</summary>
    public required string Number { get; init; }

    /// <summary>Who paid.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The customer's number.</summary>
    public required string CustomerNumber { get; init; }

    /// <summary>The customer's name.</summary>
    public required string CustomerName { get; init; }

    /// <summary>What was received.</summary>
    public required Money Amount { get; init; }

    /// <summary>Used for invoices: Σ allocations.</summary>
    public required Money Allocated { get; init; }

    /// <summary>The customer's credit: neither used for an invoice nor paid back.</summary>
    public required Money Unapplied { get; init; }

    /// <summary>Paid back.</summary>
    public required Money Refunded { get; init; }

    /// <summary>ISO 4217 currency of all amounts.</summary>
    public required string Currency { get; init; }

    /// <summary>The day the money arrived.</summary>
    public required DateOnly ReceivedDate { get; init; }

    /// <summary>The payer's text.</summary>
    public string? Reference { get; init; }

    /// <summary>How it was paid, in the caller's words: <c>bankTransfer</c>.</summary>
    public string? Method { get; init; }

    /// <summary>Identifier in the caller's system.</summary>
    public string? ExternalId { get; init; }

    /// <summary>What is to be done next; empty when nothing is unapplied.</summary>
    public NextStepResponse? NextAction { get; init; }

    /// <summary>For which invoices it was used, and why.</summary>
    public required IReadOnlyList<PaymentAllocationResponse> Allocations { get; init; }

    /// <summary>What was paid back.</summary>
    public required IReadOnlyList<PaymentRefundResponse> Refunds { get; init; }

    /// <summary>The caller's own pairs.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    internal static PaymentResponse Of(Payment payment) => new()
    {
        Id = payment.Id,
        Number = payment.Number,
        CustomerId = payment.CustomerId,
        CustomerNumber = payment.CustomerNumber,
        CustomerName = payment.CustomerName,
        Amount = new Money(payment.Amount, payment.Currency),
        Allocated = new Money(payment.Allocations.Sum(allocation => allocation.Amount), payment.Currency),
        Unapplied = new Money(payment.Unapplied, payment.Currency),
        Refunded = new Money(payment.Refunded, payment.Currency),
        Currency = payment.Currency,
        ReceivedDate = payment.ReceivedDate,
        Reference = payment.Reference,
        Method = payment.Method,
        ExternalId = payment.ExternalId,
        NextAction = NextStep(payment),
        Allocations = [.. payment.Allocations.OrderBy(a => a.AllocatedAt).ThenBy(a => a.InvoiceNumber)
            .Select(allocation => PaymentAllocationResponse.Of(allocation, payment.Currency))],
        Refunds = [.. payment.Refunds.Select(refund => PaymentRefundResponse.Of(refund, payment.Currency))],
        Metadata = payment.Metadata,
        CreatedAt = payment.CreatedAt,
        Version = payment.Version,
    };

    private static NextStepResponse? NextStep(Payment payment) => payment.Unapplied == 0
        ? null
        : new NextStepResponse
        {
            Code = "allocate",
            Text = $"{new Money(payment.Unapplied, payment.Currency)} {payment.Currency} are unapplied: allocate them to an invoice, or refund them.",
            Owner = "finance",
        };
}

/// <summary>A part of a payment that is used for an invoice.</summary>
public sealed record PaymentAllocationResponse
{
    /// <summary>The invoice.</summary>
    public required Guid InvoiceId { get; init; }

    /// <summary>Its number.</summary>
    public required string InvoiceNumber { get; init; }

    /// <summary>The invoice's order.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>How much.</summary>
    public required Money Amount { get; init; }

    /// <summary>Why this invoice.</summary>
    public required MatchReason MatchReason { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset AllocatedAt { get; init; }

    internal static PaymentAllocationResponse Of(Allocation allocation, string currency) => new()
    {
        InvoiceId = allocation.InvoiceId,
        InvoiceNumber = allocation.InvoiceNumber,
        OrderId = allocation.OrderId,
        Amount = new Money(allocation.Amount, currency),
        MatchReason = allocation.MatchReason,
        AllocatedAt = allocation.AllocatedAt,
    };
}

/// <summary>A part of a payment that was paid back.</summary>
public sealed record PaymentRefundResponse
{
    /// <summary>How much.</summary>
    public required Money Amount { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset RefundedAt { get; init; }

    internal static PaymentRefundResponse Of(Refund refund, string currency) =>
        new() { Amount = new Money(refund.Amount, currency), Reason = refund.Reason, RefundedAt = refund.RefundedAt };
}
