using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Domain;

/// <summary>
/// One line of an order: what the customer buys, or a component of a bundle. A bundle's own line has the price; its components are what is
/// delivered, billed and returned. Of these, ordered = open + reserved + backordered + delivered + cancelled, at any time (I1).
/// </summary>
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

    /// <summary>A component of a bundle.</summary>
    internal OrderLine(OrderLine bundle, int lineNumber, ComponentTerms component)
    {
        Id = component.LineId;
        BundleLineId = bundle.Id;
        LineNumber = lineNumber;
        ProductId = component.ProductId;
        ProductCode = component.ProductCode;
        Description = component.Description;
        Kind = component.Kind;
        Unit = component.Unit;
        Quantity = component.Quantity;
        OrderedQuantity = component.Quantity;
        OrderedUnit = component.Unit;
        TaxCategory = component.TaxCategory;
        UnitCost = component.UnitCost;
        Worth = component.Worth;
        RequestedDate = bundle.RequestedDate;
        PromisedDate = bundle.RequestedDate;
        WarehouseCode = bundle.WarehouseCode ?? component.WarehouseCode;
        Team = component.Team;
        InvoicingPolicy = bundle.InvoicingPolicy;
    }

    public Guid Id { get; private init; }
    public Guid OrderId { get; private set; }
    public int LineNumber { get; private set; }
    public Guid ProductId { get; private set; }
    public string ProductCode { get; private set; } = "";
    public string Description { get; private set; } = "";
    public string Kind { get; private set; } = "";

    /// <summary>The bundle it is a component of.</summary>
    public Guid? BundleLineId { get; private set; }

    /// <summary>The product's own unit: stock, deliveries and invoices count in it.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>In the product's own unit.</summary>
    public decimal Quantity { get; private set; }

    /// <summary>As the customer ordered, such as 2 boxes; the price is per this unit.</summary>
    public decimal OrderedQuantity { get; private set; }

    public string OrderedUnit { get; private set; } = "";
    public decimal? UnitPrice { get; private set; }

    /// <summary>The price that held when the line was captured.</summary>
    public decimal? ListPrice { get; private set; }

    public PriceSource? PriceSource { get; private set; }
    public string? PriceReason { get; private set; }
    public decimal? DiscountPercent { get; private set; }
    public decimal? DiscountAmount { get; private set; }

    /// <summary>Empty only on a bundle whose components are taxed each in its own category.</summary>
    public string? TaxCategory { get; private set; }

    public decimal? TaxRate { get; private set; }
    public string? TaxExemptionReason { get; private set; }
    public decimal UnitCost { get; private set; }
    public DateOnly? RequestedDate { get; private set; }
    public DateOnly? PromisedDate { get; private set; }
    public string? WarehouseCode { get; private set; }

    /// <summary>Team that does the work; empty = the usual one.</summary>
    public string? Team { get; private set; }

    /// <summary>When it is billed, as the product said when the line was captured.</summary>
    public string InvoicingPolicy { get; private set; } = InvoicingPolicies.OnDelivery;

    /// <summary>What a component would cost on its own: its weight in the price of the bundle.</summary>
    public decimal Worth { get; private set; }

    /// <summary>Without tax, after the line's discount and its share of the order's discount.</summary>
    public decimal Net { get; private set; }

    /// <summary>The line's discount and its share of the order's discount.</summary>
    public decimal Discount { get; private set; }

    public bool IsAllocated { get; private set; }
    public decimal Backordered { get; private set; }
    public decimal Shipped { get; private set; }
    public decimal Delivered { get; private set; }

    /// <summary>On issued invoices, less what was credited because it was cancelled.</summary>
    public decimal Invoiced { get; private set; }

    public decimal Cancelled { get; private set; }
    public decimal Returned { get; private set; }

    /// <summary>Returned, to be credited or taken off the draft invoice.</summary>
    public decimal ReturnedForCredit { get; private set; }

    /// <summary>Returned and credited by a credit note.</summary>
    public decimal Credited { get; private set; }

    public bool IsBundle => Kind == ProductKinds.Bundle;
    public bool IsGoods => ProductKinds.IsGoods(Kind);

    /// <summary>Per unit of the product itself. Documents count in that unit, and eight decimals bring its product with the quantity back to the cent.</summary>
    public decimal? PricePerOwnUnit => OrderedUnit == Unit || UnitPrice is null ? UnitPrice : decimal.Round(UnitPrice.Value * OrderedQuantity / Quantity, 8);

    public decimal Remaining => Quantity - Delivered - Cancelled;
    public decimal Open => IsAllocated ? 0 : Remaining;
    public decimal Reserved => IsAllocated ? Remaining - Backordered : 0;
    public bool IsFullyDelivered => Remaining == 0;

    /// <summary>Nothing delivered is left to invoice; what came back before it was invoiced never will be.</summary>
    public bool IsFullyInvoiced => Invoiced >= Delivered - (ReturnedForCredit - Credited);

    /// <summary>Ordered, not given up, and still to be invoiced.</summary>
    public decimal ToInvoice => Math.Max(0, Quantity - Cancelled - Invoiced - (ReturnedForCredit - Credited));

    internal void Apply(LineTerms terms)
    {
        ProductId = terms.ProductId;
        ProductCode = terms.ProductCode;
        Description = terms.Description;
        Kind = terms.Kind;
        Unit = terms.Unit;
        Quantity = terms.Quantity;
        OrderedQuantity = terms.OrderedQuantity ?? terms.Quantity;
        OrderedUnit = terms.OrderedUnit ?? terms.Unit;
        UnitPrice = terms.UnitPrice;
        ListPrice = terms.ListPrice;
        PriceSource = terms.PriceSource;
        PriceReason = terms.PriceReason;
        DiscountPercent = terms.DiscountPercent;
        DiscountAmount = terms.DiscountAmount;
        TaxCategory = terms.TaxCategory;
        UnitCost = terms.UnitCost;
        RequestedDate = terms.RequestedDate;
        PromisedDate = terms.RequestedDate;
        WarehouseCode = terms.WarehouseCode;
        Team = terms.Team;
        InvoicingPolicy = terms.InvoicingPolicy;
    }

    /// <summary>Takes the price that holds on another day; one given by hand stays.</summary>
    internal void Requote(decimal? price, PriceSource? source)
    {
        ListPrice = price;
        if (PriceSource?.Kind != PriceSourceKind.Manual)
        {
            UnitPrice = price;
            PriceSource = source;
        }
    }

    internal void Recost(decimal unitCost) => UnitCost = unitCost;

    /// <summary>A percent lowers the price (EN 16931 BT-147), so the net is rounded once; an amount is an allowance on the rounded line.</summary>
    internal decimal NetBeforeOrderDiscount(string currency) =>
        Rounding.ToCurrency(OrderedQuantity * (UnitPrice ?? 0) * (1 - ((DiscountPercent ?? 0) / 100)), currency) - (DiscountAmount ?? 0);

    internal void Price(decimal net, string currency)
    {
        Net = net;
        Discount = Rounding.ToCurrency(OrderedQuantity * (UnitPrice ?? 0), currency) - net;
    }

    /// <summary>A component's share of the price of its bundle.</summary>
    internal void TakeShare(decimal gross, decimal discount)
    {
        Net = gross - discount;
        Discount = discount;
        UnitPrice = decimal.Round(gross / Quantity, 8);
    }

    internal void SetTax(decimal? rate, string? exemptionReason)
    {
        TaxRate = rate;
        TaxExemptionReason = exemptionReason;
    }

    /// <summary>Only goods are reserved; work stays open until it is completed.</summary>
    internal void Allocate(decimal backordered, DateOnly? expectedDate)
    {
        if (!IsGoods)
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

    /// <summary>What was billed on order was credited because it had been cancelled.</summary>
    internal void Withdraw(decimal quantity) => Invoiced -= quantity;

    internal void Credit(decimal quantity) => Credited = Math.Min(Credited + quantity, ReturnedForCredit);

    /// <summary>What has left the house counts, even where a cancellation crossed it on the way.</summary>
    private void GiveWay()
    {
        Cancelled = Math.Min(Cancelled, Quantity - Shipped);
        Backordered = Math.Min(Backordered, Remaining);
    }
}
