using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Application;

/// <summary>One line of an order.</summary>
public sealed record OrderLineResponse
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Position on the order, from 1.</summary>
    public required int LineNumber { get; init; }

    /// <summary>The product's id.</summary>
    public required Guid ProductId { get; init; }

    /// <summary>The product's code.</summary>
    public required string ProductCode { get; init; }

    /// <summary>Text on documents; the product's name unless given.</summary>
    public required string Description { get; init; }

    /// <summary><c>stocked</c> or <c>service</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Unit of the quantity.</summary>
    public required string Unit { get; init; }

    /// <summary>Ordered.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Per unit, without tax, before discount; absent while unknown.</summary>
    public Price? UnitPrice { get; init; }

    /// <summary>The list price when the line was captured.</summary>
    public Price? ListPrice { get; init; }

    /// <summary>Why the price deviates from the list price.</summary>
    public string? PriceReason { get; init; }

    /// <summary>Discount on the price, percent.</summary>
    public decimal? DiscountPercent { get; init; }

    /// <summary>Discount on the line, amount.</summary>
    public Money? DiscountAmount { get; init; }

    /// <summary>Without tax, after all discounts.</summary>
    public required Money Net { get; init; }

    /// <summary>Tax category.</summary>
    public required string TaxCategory { get; init; }

    /// <summary>Percent; absent while no tax rule is found.</summary>
    public decimal? TaxRate { get; init; }

    /// <summary>What has become of the ordered quantity; open + reserved + backordered + delivered + cancelled = ordered.</summary>
    public required LineQuantitiesResponse Quantities { get; init; }

    /// <summary>When the customer wants it; the order's date unless given.</summary>
    public DateOnly? RequestedDate { get; init; }

    /// <summary>When it is promised: as requested, or when the backordered part is expected.</summary>
    public DateOnly? PromisedDate { get; init; }

    /// <summary>The warehouse asked for; absent = chosen by rule.</summary>
    public string? WarehouseCode { get; init; }

    internal static OrderLineResponse Of(OrderLine line, Order order) => new()
    {
        Id = line.Id,
        LineNumber = line.LineNumber,
        ProductId = line.ProductId,
        ProductCode = line.ProductCode,
        Description = line.Description,
        Kind = line.Kind,
        Unit = line.Unit,
        Quantity = line.Quantity,
        UnitPrice = line.UnitPrice is { } price ? new Price(price, order.Currency) : null,
        ListPrice = line.ListPrice is { } listPrice ? new Price(listPrice, order.Currency) : null,
        PriceReason = line.PriceReason,
        DiscountPercent = line.DiscountPercent,
        DiscountAmount = line.DiscountAmount is { } discount ? new Money(discount, order.Currency) : null,
        Net = new Money(line.Net, order.Currency),
        TaxCategory = line.TaxCategory,
        TaxRate = line.TaxRate,
        Quantities = new LineQuantitiesResponse(line.Open, line.Reserved, line.Backordered, line.Delivered, line.Invoiced, line.Cancelled, line.Returned),
        RequestedDate = line.RequestedDate ?? order.RequestedDate,
        PromisedDate = line.PromisedDate ?? order.RequestedDate,
        WarehouseCode = line.WarehouseCode,
    };
}

/// <summary>Quantities of a line.</summary>
/// <param name="Open">Not yet reserved, backordered or worked on.</param>
/// <param name="Reserved">Set aside in stock, or on its way to the customer.</param>
/// <param name="Backordered">Waiting for stock.</param>
/// <param name="Delivered">At the customer, or completed.</param>
/// <param name="Invoiced">On issued invoices.</param>
/// <param name="Cancelled">Given up.</param>
/// <param name="Returned">Delivered and sent back.</param>
public sealed record LineQuantitiesResponse(decimal Open, decimal Reserved, decimal Backordered, decimal Delivered, decimal Invoiced, decimal Cancelled, decimal Returned);
