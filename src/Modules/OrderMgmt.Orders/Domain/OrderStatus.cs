namespace OrderMgmt.Orders.Domain;

/// <summary>Where an order is; derived from its lines, holds and invoices, never typed.</summary>
public enum OrderStatus
{
    /// <summary>Captured, may be incomplete, can be changed.</summary>
    Draft,

    /// <summary>Submitted, but a hold keeps it from being fulfilled.</summary>
    OnHold,

    /// <summary>To be fulfilled; nothing reserved yet.</summary>
    Confirmed,

    /// <summary>Stock is reserved or backordered, nothing delivered yet.</summary>
    InFulfillment,

    /// <summary>Some of it is delivered.</summary>
    PartiallyDelivered,

    /// <summary>Everything is delivered, not everything invoiced.</summary>
    Delivered,

    /// <summary>Everything is invoiced, not everything paid.</summary>
    Invoiced,

    /// <summary>Delivered, invoiced and paid.</summary>
    Closed,

    /// <summary>Cancelled before anything was delivered.</summary>
    Cancelled,
}

/// <summary>The system's phases; an order type names its stages and maps each to one of them.</summary>
public enum OrderPhase
{
    /// <summary>Being captured.</summary>
    Draft,

    /// <summary>Waiting for a decision.</summary>
    Approval,

    /// <summary>Being delivered.</summary>
    Fulfilment,

    /// <summary>Delivered, to be invoiced.</summary>
    Delivered,

    /// <summary>Invoiced, to be paid.</summary>
    Invoiced,

    /// <summary>Finished.</summary>
    Closed,

    /// <summary>Given up.</summary>
    Cancelled,
}
