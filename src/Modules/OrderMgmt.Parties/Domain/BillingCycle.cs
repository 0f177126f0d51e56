namespace OrderMgmt.Parties.Domain;

/// <summary>How often a customer is billed.</summary>
public enum BillingCycle
{
    /// <summary>One invoice for each order as it is delivered.</summary>
    PerOrder,

    /// <summary>One invoice for a week.</summary>
    Weekly,

    /// <summary>One invoice for a month.</summary>
    Monthly,
}
