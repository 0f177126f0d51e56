namespace OrderMgmt.Billing.Domain;

/// <summary>What a line of an invoice or credit note is for.</summary>
public enum InvoiceLineKind
{
    /// <summary>A product or service of the order.</summary>
    Item,

    /// <summary>The order's shipping charge.</summary>
    Shipping,
}
