namespace OrderMgmt.Catalog.Domain;

/// <summary>Whether a product can be ordered.</summary>
public enum ProductStatus
{
    /// <summary>Being prepared; can't be ordered yet.</summary>
    Draft,

    /// <summary>Can be ordered.</summary>
    Active,

    /// <summary>Finishes open orders but enters no new ones.</summary>
    Discontinued,
}
