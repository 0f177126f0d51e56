namespace OrderMgmt.Catalog.Domain;

/// <summary>How a product is fulfilled.</summary>
public enum ProductKind
{
    /// <summary>Delivered from stock.</summary>
    Stocked,

    /// <summary>Done, not delivered: fulfilled by a work order.</summary>
    Service,
}
