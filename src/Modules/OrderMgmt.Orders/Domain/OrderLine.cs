using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Domain;

/// <summary>What a line asks for, complete as far as the catalogue knows it.</summary>
internal sealed record LineTerms(
    Guid ProductId, string ProductCode, string Description, string Kind, string Unit, decimal Quantity, decimal? UnitPrice, decimal? ListPrice, string? PriceReason,
    decimal? DiscountPercent, decimal? DiscountAmount, string TaxCategory, decimal UnitCost, DateOnly? RequestedDate, string? WarehouseCode);

/// <summary>One line of an order: ordered = open + reserved + backordered + delivered + cancelled, at any time (I1).</summary>
internal sealed class OrderLine
{
    private OrderLine()
    {
    }

    internal OrderLine(Guid id, int lineNumber, LineTerms terms)
    {
        Id = id;
        LineNumber = lineNumber;
        Apply(terms);
    }

    public Guid Id { get; private init; }
    public Guid OrderId { get; private set; }
    public int LineNumber { get; private set; }
    public Guid ProductId { get; private set; }
    public string ProductCode { get; private set; } = "";
    public string Description { get; private set; } = "";
    public string Kind { get; private set; } = "";
    public string Unit { get; private set; } = "";
    public decimal Quantity { get; private set; }
    public decimal? UnitPrice { get; private set; }
    public decimal? ListPrice { get; private set; }
    public string? PriceReason { get; private set; }
    public decimal? DiscountPercent { get; private set; }
    public decimal? DiscountAmount { get; private set; }
    public string TaxCategory { get; private set; } = "";
    public decimal? TaxRate { get; private set; }
    public string? TaxExemptionReason { get; private set; }
    public decimal UnitCost { get; private set; }
    public DateOnly? RequestedDate { get; private set; }
    public DateOnly? PromisedDate { get; private set; }
    public string? WarehouseCode { get; private set; }

    /// <summary>Without tax, after the line's discount and its share of the order's discount.</summary>
    public decimal Net { get; private set; }

    /// <summary>The line's discount and its share of the order's discount.</summary>
    public decimal Discount { get; private set; }

    public bool IsAllocated { get; private set; }
    public decimal Backordered { get; private set; }
    public decimal Shipped { get; private set; }
    public decimal Delivered { get; private set; }
    public decimal Invoiced { get; private set; }
    public decimal Cancelled { get; private set; }
    public decimal Returned { get; private set; }

    /// <summary>Returned, to be credited or taken off the draft invoice.</summary>
    public decimal ReturnedForCredit { get; private set; }

    /// <summary>Returned and credited by a credit note.</summary>
    public decimal Credited { get; private set; }

    public decimal Remaining => Quantity - Delivered - Cancelled;
    public decimal Open => IsAllocated ? 0 : Remaining;
    public decimal Reserved => IsAllocated ? Remaining - Backordered : 0;
    public bool IsFullyDelivered => Remaining == 0;

    /// <summary>Nothing delivered is left to invoice; what came back before it was invoiced never will be.</summary>
    public bool IsFullyInvoiced => Invoiced >= Delivered - (ReturnedForCredit - Credited);

    internal void Apply(LineTerms terms)
    {
        ProductId = terms.ProductId;
        ProductCode = terms.ProductCode;
        Description = terms.Description;
        Kind = terms.Kind;
        Unit = terms.Unit;
        Quantity = terms.Quantity;
        UnitPrice = terms.UnitPrice;
        ListPrice = terms.ListPrice;
        PriceReason = terms.PriceReason;
        DiscountPercent = terms.DiscountPercent;
        DiscountAmount = terms.DiscountAmount;
        TaxCategory = terms.TaxCategory;
        UnitCost = terms.UnitCost;
        RequestedDate = terms.RequestedDate;
        PromisedDate = terms.RequestedDate;
        WarehouseCode = terms.WarehouseCode;
    }

    /// <summary>A percent lowers the price (EN 16931 BT-147), so the net is rounded once; an amount is an allowance on the rounded line.</summary>
    internal decimal NetBeforeOrderDiscount(string currency) =>
        Rounding.ToCurrency(Quantity * (UnitPrice ?? 0) * (1 - ((DiscountPercent ?? 0) / 100)), currency) - (DiscountAmount ?? 0);

    internal void Price(decimal net, string currency)
    {
        Net = net;
        Discount = Rounding.ToCurrency(Quantity * (UnitPrice ?? 0), currency) - net;
    }

    internal void SetTax(decimal? rate, string? exemptionReason)
    {
        TaxRate = rate;
        TaxExemptionReason = exemptionReason;
    }

    /// <summary>Only goods are reserved; a service stays open until it is completed.</summary>
    internal void Allocate(decimal backordered, DateOnly? expectedDate)
    {
        if (Kind == "service")
        {
            return;
        }

        IsAllocated = true;
        Backordered = Math.Min(backordered, Remaining);
        PromisedDate = Backordered > 0 ? expectedDate : RequestedDate;
    }

    internal void Ship(decimal quantity)
    {
        Shipped += quantity;
        GiveWay();
    }

    internal void Deliver(decimal quantity)
    {
        Delivered += quantity;
        Shipped = Math.Max(Shipped, Delivered);
        GiveWay();
    }

    /// <summary>Cancels what has not left the house. Returns how much.</summary>
    internal decimal CancelRemainder()
    {
        var quantity = Quantity - Cancelled - Math.Max(Shipped, Delivered);
        Cancelled += quantity;
        Backordered = 0;
        return quantity;
    }

    internal void Invoice(decimal quantity) => Invoiced += quantity;

    internal void Return(decimal quantity, bool forCredit)
    {
        Returned += quantity;
        ReturnedForCredit += forCredit ? quantity : 0;
    }

    internal void Credit(decimal quantity) => Credited = Math.Min(Credited + quantity, ReturnedForCredit);

    /// <summary>What has left the house counts, even where a cancellation crossed it on the way.</summary>
    private void GiveWay()
    {
        Cancelled = Math.Min(Cancelled, Quantity - Shipped);
        Backordered = Math.Min(Backordered, Remaining);
    }
}
