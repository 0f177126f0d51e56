namespace OrderMgmt.Parties.Domain;

/// <summary>How the company stands with a vendor.</summary>
public enum VendorStatus
{
    /// <summary>Not bought from yet.</summary>
    Prospect,

    /// <summary>Can be bought from.</summary>
    Active,

    /// <summary>Stopped for the time being.</summary>
    OnHold,

    /// <summary>No longer bought from; kept for its documents.</summary>
    Archived,
}
