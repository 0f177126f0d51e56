namespace OrderMgmt.Parties.Domain;

/// <summary>How the company stands with a customer.</summary>
public enum CustomerStatus
{
    /// <summary>Not a customer yet.</summary>
    Prospect,

    /// <summary>Can order.</summary>
    Active,

    /// <summary>Stopped for the time being.</summary>
    OnHold,

    /// <summary>No longer a customer; kept for its documents.</summary>
    Archived,
}
