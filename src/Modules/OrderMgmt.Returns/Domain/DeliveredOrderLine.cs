using OrderMgmt.Contracts.Catalog;

namespace OrderMgmt.Returns.Domain;

/// <summary>The balance of one order line: delivered = returned + authorised + returnable.</summary>
internal sealed class DeliveredOrderLine
{
    private DeliveredOrderLine()
    {
    }

    public DeliveredOrderLine(Guid orderLineId, int lineNumber, Guid productId, string productCode, string description, string kind, string unit)
    {
        OrderLineId = orderLineId;
        LineNumber = lineNumber;
        ProductId = productId;
        ProductCode = productCode;
        Description = description;
        Kind = kind;
        Unit = unit;
    }

    public Guid OrderLineId { get; private set; }

    public int LineNumber { get; private set; }

    public Guid ProductId { get; private set; }

    public string ProductCode { get; private set; } = "";

    public string Description { get; private set; } = "";

    public string Kind { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public decimal Delivered { get; private set; }

    /// <summary>On returns that are still expected.</summary>
    public decimal Authorized { get; private set; }

    public decimal Returned { get; private set; }

    public decimal Returnable => Delivered - Authorized - Returned;

    public bool IsGoods => ProductKinds.IsGoods(Kind);

    internal void Deliver(decimal quantity) => Delivered += quantity;

    internal void Authorize(decimal quantity) => Authorized += quantity;

    internal void Receive(decimal quantity)
    {
        Authorized -= quantity;
        Returned += quantity;
    }

    internal void Release(decimal quantity) => Authorized -= quantity;
}
