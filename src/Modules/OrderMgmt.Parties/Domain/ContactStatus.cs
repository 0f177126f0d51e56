namespace OrderMgmt.Parties.Domain;

/// <summary>Whether a contact can still be written to.</summary>
public enum ContactStatus
{
    /// <summary>Can be written to.</summary>
    Active,

    /// <summary>Has left; kept for the record.</summary>
    Archived,

    /// <summary>Everything personal has been removed, for good.</summary>
    Anonymized,
}
