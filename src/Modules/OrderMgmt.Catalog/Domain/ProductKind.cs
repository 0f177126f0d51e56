namespace OrderMgmt.Catalog.Domain;

/// <summary>How a product is fulfilled.</summary>
public enum ProductKind
{
    /// <summary>Delivered from stock.</summary>
    Stocked,

    /// <summary>Goods that are bought when they are ordered: they wait in the backorder queue until they have come in.</summary>
    NonStocked,

    /// <summary>Done, not delivered: fulfilled by a work order.</summary>
    Service,

    /// <summary>The right to use something for a period: fulfilled by the work order that sets it up.</summary>
    Subscription,

    /// <summary>Sold and priced as one, fulfilled as its components.</summary>
    Bundle,
}
