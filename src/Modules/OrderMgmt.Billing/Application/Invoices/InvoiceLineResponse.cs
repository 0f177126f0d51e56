using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Application.Invoices;

/// <summary>A line of an invoice.</summary>
public sealed record InvoiceLineResponse
{
    /// <summary>Identifier; credit notes name it.</summary>
    public required Guid Id { get; init; }

    /// <summary>What the line is for.</summary>
    public required InvoiceLineKind Kind { get; init; }

    /// <summary>The order line; empty for the shipping charge.</summary>
    public Guid? OrderLineId { get; init; }

    /// <summary>The product; empty for the shipping charge.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>The product's code.</summary>
    public string? ProductCode { get; init; }

    /// <summary>What was sold.</summary>
    public required string Description { get; init; }

    /// <summary>Unit of the quantity.</summary>
    public string? Unit { get; init; }

    /// <summary>How much of it is billed here.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Per unit, before discount, without tax.</summary>
    public required Price UnitPrice { get; init; }

    /// <summary>quantity × unit price − net: the line's discount, and the cents by which parts of an order line are rounded.</summary>
    public required Money Discount { get; init; }

    /// <summary>After discount, without tax. The parts of an order line add up to it exactly.</summary>
    public required Money Net { get; init; }

    /// <summary>Tax category.</summary>
    public required string TaxCategory { get; init; }

    /// <summary>Percent.</summary>
    public required decimal TaxRate { get; init; }

    /// <summary>How much of the quantity is credited.</summary>
    public required decimal CreditedQuantity { get; init; }

    /// <summary>How much of the net is credited.</summary>
    public required Money CreditedNet { get; init; }

    internal static InvoiceLineResponse Of(InvoiceLine line, string currency) => new()
    {
        Id = line.Id,
        Kind = line.Kind,
        OrderLineId = line.OrderLineId,
        ProductId = line.ProductId,
        ProductCode = line.ProductCode,
        Description = line.Description,
        Unit = line.Unit,
        Quantity = line.Quantity,
        UnitPrice = new Price(line.UnitPrice, currency),
        Discount = new Money(Rounding.ToCurrency(line.Quantity * line.UnitPrice, currency) - line.Net, currency),
        Net = new Money(line.Net, currency),
        TaxCategory = line.TaxCategory,
        TaxRate = line.TaxRate,
        CreditedQuantity = line.CreditedQuantity,
        CreditedNet = new Money(line.CreditedNet, currency),
    };
}
