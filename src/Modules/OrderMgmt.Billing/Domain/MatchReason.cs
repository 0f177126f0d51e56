namespace OrderMgmt.Billing.Domain;

/// <summary>Why a payment was used for an invoice.</summary>
public enum MatchReason
{
    /// <summary>The payment's reference names the invoice.</summary>
    Reference,

    /// <summary>The customer's oldest due invoice in that currency.</summary>
    OldestDue,

    /// <summary>Somebody said so.</summary>
    Manual,
}
