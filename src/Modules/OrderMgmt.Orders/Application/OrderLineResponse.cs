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

    /// <summary><c>stocked</c>, <c>nonStocked</c>, <c>service</c>, <c>subscription</c> or <c>bundle</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Unit of quantity and price.</summary>
    public required string Unit { get; init; }

    /// <summary>Ordered.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The product's own unit, in which it is stocked, delivered and invoiced.</summary>
    public required string StockUnit { get; init; }

    /// <summary>Ordered, in the product's own unit.</summary>
    public required decimal StockQuantity { get; init; }

    /// <summary>Per unit, without tax, before discount; absent while unknown.</summary>
    public Price? UnitPrice { get; init; }

    /// <summary>The price that held when the line was captured.</summary>
    public Price? ListPrice { get; init; }

    /// <summary>Where the price comes from; absent while unknown.</summary>
    public PriceSourceResponse? PriceSource { get; init; }

    /// <summary>Why the price deviates from the one that held.</summary>
    public string? PriceReason { get; init; }

    /// <summary>Discount on the price, percent.</summary>
    public decimal? DiscountPercent { get; init; }

    /// <summary>Discount on the line, amount.</summary>
    public Money? DiscountAmount { get; init; }

    /// <summary>Without tax, after all discounts.</summary>
    public required Money Net { get; init; }

    /// <summary>Tax category; absent on a bundle whose components are taxed each in its own.</summary>
    public string? TaxCategory { get; init; }

    /// <summary>Percent; absent while no tax rule is found.</summary>
    public decimal? TaxRate { get; init; }

    /// <summary>What has become of the ordered quantity, in the product's own unit; open + reserved + backordered + delivered + cancelled = ordered.</summary>
    public required LineQuantitiesResponse Quantities { get; init; }

    /// <summary>When the customer wants it; the order's date unless given.</summary>
    public DateOnly? RequestedDate { get; init; }

    /// <summary>When it is promised: as requested, or when the backordered part is expected.</summary>
    public DateOnly? PromisedDate { get; init; }

    /// <summary>The warehouse asked for; absent = chosen by rule.</summary>
    public string? WarehouseCode { get; init; }

    /// <summary>When it is billed: <c>onDelivery</c>, <c>onOrder</c>, that is once the order is confirmed, or <c>recurring</c>: so too, on the order of a period.</summary>
    public required string InvoicingPolicy { get; init; }

    /// <summary>What a bundle is delivered, billed and returned as, each with its share of the price.</summary>
    public required IReadOnlyList<BundleComponentResponse> Components { get; init; }

    internal static OrderLineResponse Of(OrderLine line, Order order) => new()
    {
        Id = line.Id,
        LineNumber = line.LineNumber,
        ProductId = line.ProductId,
        ProductCode = line.ProductCode,
        Description = line.Description,
        Kind = line.Kind,
        Unit = line.OrderedUnit,
        Quantity = line.OrderedQuantity,
        StockUnit = line.Unit,
        StockQuantity = line.Quantity,
        UnitPrice = line.UnitPrice is { } price ? new Price(price, order.Currency) : null,
        ListPrice = line.ListPrice is { } listPrice ? new Price(listPrice, order.Currency) : null,
        PriceSource = PriceSourceResponse.Of(line.PriceSource),
        PriceReason = line.PriceReason,
        DiscountPercent = line.DiscountPercent,
        DiscountAmount = line.DiscountAmount is { } discount ? new Money(discount, order.Currency) : null,
        Net = new Money(line.Net, order.Currency),
        TaxCategory = line.TaxCategory,
        TaxRate = line.TaxRate,
        Quantities = line.IsBundle ? BundleProgress.Of(line, order.ComponentsOf(line)) : LineQuantitiesResponse.Of(line),
        RequestedDate = line.RequestedDate ?? order.RequestedDate,
        PromisedDate = (line.IsBundle ? order.ComponentsOf(line).Max(part => part.PromisedDate) : line.PromisedDate) ?? order.RequestedDate,
        WarehouseCode = line.WarehouseCode,
        InvoicingPolicy = line.InvoicingPolicy,
        Components = [.. order.ComponentsOf(line).Select(part => BundleComponentResponse.Of(part, order))],
    };
}

/// <summary>Quantities of a line.</summary>
/// <param name="Open">Not yet reserved, backordered or worked on.</param>
/// <param name="Reserved">Set aside in stock, or on its way to the customer.</param>
/// <param name="Backordered">Waiting for stock.</param>
/// <param name="Delivered">At the customer, or completed.</param>
/// <param name="Invoiced">On issued invoices, less what was credited because it was cancelled.</param>
/// <param name="Cancelled">Given up.</param>
/// <param name="Returned">Delivered and sent back.</param>
public sealed record LineQuantitiesResponse(decimal Open, decimal Reserved, decimal Backordered, decimal Delivered, decimal Invoiced, decimal Cancelled, decimal Returned)
{
    internal static LineQuantitiesResponse Of(OrderLine line) =>
        new(line.Open, line.Reserved, line.Backordered, line.Delivered, line.Invoiced, line.Cancelled, line.Returned);
}
