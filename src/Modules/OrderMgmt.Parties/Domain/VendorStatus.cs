namespace OrderMgmt.Parties.Domain;

/// <summary>Whether the company buys from a vendor.</summary>
public enum VendorStatus
{
    /// <summary>Can be bought from.</summary>
    Active,

    /// <summary>No longer bought from; kept for its documents.</summary>
    Archived,
}
