using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Application;

/// <summary>A component of a bundle on an order: what is delivered, billed and returned.</summary>
public sealed record BundleComponentResponse
{
    /// <summary>Identifier; deliveries, invoices and returns name it as their order line.</summary>
    public required Guid Id { get; init; }

    /// <summary>Position on the order.</summary>
    public required int LineNumber { get; init; }

    /// <summary>The product's id.</summary>
    public required Guid ProductId { get; init; }

    /// <summary>The product's code.</summary>
    public required string ProductCode { get; init; }

    /// <summary>Text on documents.</summary>
    public required string Description { get; init; }

    /// <summary><c>stocked</c>, <c>nonStocked</c>, <c>service</c> or <c>subscription</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The product's own unit.</summary>
    public required string Unit { get; init; }

    /// <summary>In all bundles of the line together.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Its share of the line's net, without tax, after all discounts; the shares of a bundle add up to it.</summary>
    public required Money Net { get; init; }

    /// <summary>Tax category.</summary>
    public required string TaxCategory { get; init; }

    /// <summary>Percent; absent while no tax rule is found.</summary>
    public decimal? TaxRate { get; init; }

    /// <summary>What has become of its quantity.</summary>
    public required LineQuantitiesResponse Quantities { get; init; }

    /// <summary>When it is promised.</summary>
    public DateOnly? PromisedDate { get; init; }

    internal static BundleComponentResponse Of(OrderLine line, Order order) => new()
    {
        Id = line.Id,
        LineNumber = line.LineNumber,
        ProductId = line.ProductId,
        ProductCode = line.ProductCode,
        Description = line.Description,
        Kind = line.Kind,
        Unit = line.Unit,
        Quantity = line.Quantity,
        Net = new Money(line.Net, order.Currency),
        TaxCategory = line.TaxCategory!,
        TaxRate = line.TaxRate,
        Quantities = LineQuantitiesResponse.Of(line),
        PromisedDate = line.PromisedDate ?? order.RequestedDate,
    };
}

/// <summary>How far a bundle has got: it is delivered, cancelled or returned as far as all of its components are.</summary>
internal static class BundleProgress
{
    public static LineQuantitiesResponse Of(OrderLine bundle, IReadOnlyList<OrderLine> components)
    {
        var delivered = Whole(line => line.Delivered);
        var cancelled = Math.Min(Whole(line => line.Cancelled), bundle.Quantity - delivered);
        var rest = bundle.Quantity - delivered - cancelled;
        var backordered = Math.Min(rest, Part(line => line.Backordered));
        var open = Math.Min(rest - backordered, Part(line => line.Open));
        return new LineQuantitiesResponse(open, rest - backordered - open, backordered, delivered, Whole(line => line.Invoiced), cancelled, Whole(line => line.Returned));

        decimal Whole(Func<OrderLine, decimal> of) => components.Min(line => decimal.Round(of(line) * bundle.Quantity / line.Quantity, 4, MidpointRounding.ToZero));
        decimal Part(Func<OrderLine, decimal> of) => components.Max(line => decimal.Round(of(line) * bundle.Quantity / line.Quantity, 4, MidpointRounding.ToPositiveInfinity));
    }
}
