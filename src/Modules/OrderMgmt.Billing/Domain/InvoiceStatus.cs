namespace OrderMgmt.Billing.Domain;

/// <summary>Where an invoice is in its life. That it is overdue is computed, not a status.</summary>
public enum InvoiceStatus
{
    /// <summary>Made by itself from deliveries; may still grow, shrink or be voided.</summary>
    Draft,

    /// <summary>Numbered and frozen.</summary>
    Issued,

    /// <summary>Went out to the customer.</summary>
    Sent,

    /// <summary>Paid in part.</summary>
    PartiallyPaid,

    /// <summary>Nothing is left to pay: paid or credited in full.</summary>
    Paid,

    /// <summary>A draft that was discarded.</summary>
    Void,
}
