namespace OrderMgmt.Returns.Domain;

/// <summary>Where a return is.</summary>
public enum ReturnStatus
{
    /// <summary>The customer may send the goods; nothing has arrived.</summary>
    Authorized,

    /// <summary>Some of the goods have arrived, the rest is expected.</summary>
    PartiallyReceived,

    /// <summary>Everything that was authorised has arrived.</summary>
    Received,

    /// <summary>Some of the goods have arrived, the rest was given up.</summary>
    Closed,

    /// <summary>Given up before anything had arrived.</summary>
    Cancelled,
}

/// <summary>What becomes of goods that came back.</summary>
public enum Disposition
{
    /// <summary>Sellable: back into available stock.</summary>
    Restock,

    /// <summary>Defective or in doubt: kept apart from sellable stock.</summary>
    Quarantine,
}
