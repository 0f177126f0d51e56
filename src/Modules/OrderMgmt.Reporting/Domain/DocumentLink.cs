namespace OrderMgmt.Reporting.Domain;

/// <summary>Kinds of documents in the graph of an order.</summary>
public enum DocumentType
{
    /// <summary>The order itself.</summary>
    Order,

    /// <summary>Goods on their way to the customer.</summary>
    Delivery,

    /// <summary>A service being done.</summary>
    WorkOrder,

    /// <summary>An invoice, drafts included.</summary>
    Invoice,

    /// <summary>A credit on an invoice.</summary>
    CreditNote,

    /// <summary>The part of a payment that was used for an invoice.</summary>
    Payment,

    /// <summary>Goods coming back.</summary>
    Return,
}

/// <summary>
/// A document that belongs to an order, and the document it follows from. The order itself and its invoices are not among
/// them: their rows are <see cref="OrderSummary"/> and <see cref="InvoiceSummary"/>.
/// </summary>
internal sealed class DocumentLink : IReadModel
{
    public required Guid OrderId { get; init; }
    public required Guid DocumentId { get; init; }

    /// <summary>The order, or the invoice that a payment or credit note is for.</summary>
    public required Guid ParentId { get; init; }
    public required DocumentType Type { get; init; }
    public required string Number { get; init; }
    public required string Status { get; set; }
    public decimal? Amount { get; set; }
    public string? Currency { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Of work orders and returns: the quantity still to be done or to arrive.</summary>
    public decimal Outstanding { get; set; }

    object[] IReadModel.Key => [OrderId, DocumentId, ParentId];
}
