using OrderMgmt.Contracts.Parties;

namespace OrderMgmt.Orders.Application;

/// <summary>A line as the caller gives it.</summary>
public record OrderLineInput
{
    /// <summary>The product, by id …</summary>
    public Guid? ProductId { get; init; }

    /// <summary>… or by code.</summary>
    public string? ProductCode { get; init; }

    /// <summary>Text on documents; default: the product's name.</summary>
    public string? Description { get; init; }

    /// <summary>How much, in the line's unit: above 0, up to 4 decimals.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Unit of quantity and price, such as a box; default: the product's own.</summary>
    public string? Unit { get; init; }

    /// <summary>Per unit, without tax; default: the price that holds for the customer, quantity and day of the order (see <c>/prices/resolve</c>).</summary>
    public decimal? UnitPrice { get; init; }

    /// <summary>Why the price deviates.</summary>
    public string? PriceReason { get; init; }

    /// <summary>Discount on the price, 0 to 100 percent; or use <c>discountAmount</c>.</summary>
    public decimal? DiscountPercent { get; init; }

    /// <summary>Discount on the line as an amount.</summary>
    public decimal? DiscountAmount { get; init; }

    /// <summary>Default: the product's tax category; for a bundle without one, each component's own.</summary>
    public string? TaxCategory { get; init; }

    /// <summary>When the customer wants this line; default: the order's date.</summary>
    public DateOnly? RequestedDate { get; init; }

    /// <summary>From which warehouse; default: the product's, else chosen by rule.</summary>
    public string? WarehouseCode { get; init; }
}

/// <summary>What an order says beside its customer, dates and lines.</summary>
public abstract record OrderTermsInput
{
    /// <summary>Code of the order type; default <c>product</c>.</summary>
    public string? OrderType { get; init; }

    /// <summary>Charge for shipping, without tax.</summary>
    public decimal? ShippingCharge { get; init; }

    /// <summary>Discount on the whole order, 0 to 100 percent; or use <c>discountAmount</c>.</summary>
    public decimal? DiscountPercent { get; init; }

    /// <summary>Discount on the whole order as an amount.</summary>
    public decimal? DiscountAmount { get; init; }

    /// <summary>Project the order belongs to.</summary>
    public string? Project { get; init; }

    /// <summary>Free text.</summary>
    public string? Notes { get; init; }

    /// <summary>Deliver only when all lines are available.</summary>
    public bool? ShipComplete { get; init; }

    /// <summary>Where the goods go; default: the customer's delivery address.</summary>
    public Address? DeliveryAddress { get; init; }

    /// <summary>Up to 50 pairs of the caller's own.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
}

/// <summary>What an order says beside its customer and lines.</summary>
public abstract record OrderHeaderInput : OrderTermsInput
{
    /// <summary>The customer's own reference; unique per customer.</summary>
    public string? ExternalReference { get; init; }

    /// <summary>Day of the order; default: today.</summary>
    public DateOnly? OrderDate { get; init; }

    /// <summary>When the customer wants it.</summary>
    public DateOnly? RequestedDate { get; init; }

    /// <summary>By what lines of the invoicing policy <c>milestone</c> are billed, in this order; at most 100. They add up to those lines.</summary>
    public IReadOnlyList<MilestoneInput>? Milestones { get; init; }
}

/// <summary>A milestone as the caller gives it. Only the last one may have neither percent nor amount: it takes the rest.</summary>
public sealed record MilestoneInput
{
    /// <summary>What is reached with it; on the invoice.</summary>
    public string? Name { get; init; }

    /// <summary>How much of the lines it bills, in percent with up to 2 decimals; or use <c>amount</c>.</summary>
    public decimal? Percent { get; init; }

    /// <summary>How much it bills, without tax, in the order's currency.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The day on which it is billed by itself; leave it out where the milestone is to be signed off.</summary>
    public DateOnly? DueOn { get; init; }
}
