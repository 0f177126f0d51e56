using OrderMgmt.Contracts.Parties;

namespace OrderMgmt.Orders.Domain;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>Stays on the order, does not stop it.</summary>
    Warning,

    /// <summary>Stops the order from being submitted.</summary>
    Error,
}

/// <summary>What a hold is about.</summary>
public enum HoldReason
{
    /// <summary>The customer's credit limit is exceeded.</summary>
    Credit,

    /// <summary>The customer is on hold itself.</summary>
    Customer,
}

/// <summary>Something the checks found out about an order.</summary>
internal sealed record OrderFinding(FindingSeverity Severity, string Code, string Pointer, string Message);

/// <summary>Something that keeps a submitted order from being confirmed, or a confirmed one from going out, until it is released.</summary>
internal sealed record OrderHold(HoldReason Reason, string Text, DateTimeOffset PlacedAt, DateTimeOffset? ReleasedAt = null, string? ReleasedBy = null);

/// <summary>What an order knows of one of its invoices.</summary>
internal sealed record OrderInvoice(Guid InvoiceId, int Version, string Number, decimal Gross, decimal Balance);

/// <summary>The customer as copied on to the order: later changes of the master data don't alter it.</summary>
internal sealed record OrderCustomer(
    Guid CustomerId, string Number, string Name, string ClientType, string Country, string Currency, string PaymentTerms, Address BillingAddress, Address DeliveryAddress);

/// <summary>What a draft says beside its lines.</summary>
internal sealed record OrderHeader(
    string OrderType, string? ExternalReference, DateOnly OrderDate, DateOnly? RequestedDate, decimal? ShippingCharge, decimal? DiscountPercent, decimal? DiscountAmount,
    string? Project, string? Notes, bool ShipComplete, Address? DeliveryAddress, IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<OrderMilestone> Milestones);

/// <summary>A tax rate with the reason for it, as found for one category.</summary>
internal sealed record TaxDecision(decimal Rate, string? ExemptionReason);

/// <summary>What is to be done next, by whom, by when, and what blocks it.</summary>
internal sealed record NextAction(string Code, string Text, string Owner, DateOnly? DueDate, string? BlockedBy);
