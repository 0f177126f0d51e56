using OrderMgmt.Contracts.Orders;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Domain;

/// <summary>A line of an invoice, with how much of it has been credited.</summary>
internal sealed class InvoiceLine
{
    private InvoiceLine()
    {
    }

    public Guid Id { get; private init; }

    public Guid InvoiceId { get; private set; }

    /// <summary>Empty for the shipping charge.</summary>
    public Guid? OrderLineId { get; private init; }

    public InvoiceLineKind Kind { get; private init; }

    /// <summary>That of the order line; the shipping charge has none and comes last.</summary>
    public int? LineNumber { get; private init; }

    public Guid? ProductId { get; private init; }

    public string? ProductCode { get; private init; }

    public string Description { get; private set; } = "";

    public string? Unit { get; private init; }

    public decimal Quantity { get; private set; }

    /// <summary>Per unit, before discount.</summary>
    public decimal UnitPrice { get; private init; }

    /// <summary>After discounts, without tax.</summary>
    public decimal Net { get; private set; }

    public string TaxCategory { get; private init; } = "";

    /// <summary>Percent.</summary>
    public decimal TaxRate { get; private init; }

    public string? TaxExemptionReason { get; private init; }

    public decimal CreditedQuantity { get; private set; }

    public decimal CreditedNet { get; private set; }

    public decimal CreditableQuantity => Quantity - CreditedQuantity;

    public decimal CreditableNet => Net - CreditedNet;

    public (string Category, decimal Rate) TaxGroup => (TaxCategory, TaxRate);

    internal static InvoiceLine For(BillableLine line, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        OrderLineId = line.Id,
        Kind = InvoiceLineKind.Item,
        LineNumber = line.LineNumber,
        ProductId = line.ProductId,
        ProductCode = line.ProductCode,
        Description = line.Description,
        Unit = line.Unit,
        UnitPrice = line.UnitPrice,
        TaxCategory = line.TaxCategory,
        TaxRate = line.TaxRate,
        TaxExemptionReason = line.TaxExemptionReason,
    };

    internal static InvoiceLine For(ShippingCharge shipping, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Kind = InvoiceLineKind.Shipping,
        Description = "Shipping",
        Quantity = 1,
        UnitPrice = shipping.Net,
        Net = shipping.Net,
        TaxCategory = shipping.TaxCategory,
        TaxRate = shipping.TaxRate,
        TaxExemptionReason = shipping.TaxExemptionReason,
    };

    internal void Grow(decimal quantity, decimal net)
    {
        Quantity += quantity;
        Net += net;
    }

    /// <summary>Names the milestones that it bills: it has what was billed last of the order line.</summary>
    internal void Describe(BillableLine source) => Description = source.DescriptionOf(source.Billed - Quantity, source.Billed);

    internal void Shrink(decimal quantity, decimal net) => Grow(-quantity, -net);

    /// <summary>
    /// Credits a part. A quantity is worth its share of what is left to credit, so that credits by quantity and by amount
    /// draw on the same balance and the last one takes exactly the rest.
    /// </summary>
    internal CreditedPart Credit(LineCredit credit, string currency)
    {
        var quantity = credit.Quantity ?? (credit.Net is null ? CreditableQuantity : 0);
        var net = credit.Net ?? (quantity == CreditableQuantity ? CreditableNet : Rounding.ToCurrency(CreditableNet * quantity / CreditableQuantity, currency));
        CreditedQuantity += quantity;
        CreditedNet += net;
        return new CreditedPart(this, quantity, net);
    }
}

/// <summary>What is to be credited of an invoice line: a quantity, an amount without tax, or, with neither, all that is left.</summary>
internal sealed record LineCredit(Guid InvoiceLineId, decimal? Quantity = null, decimal? Net = null);

/// <summary>What was credited of an invoice line.</summary>
internal sealed record CreditedPart(InvoiceLine Line, decimal Quantity, decimal Net);

/// <summary>A credit of an invoice: its parts, their tax, and how much of it lowered the invoice's balance.</summary>
internal sealed record InvoiceCredit(IReadOnlyList<CreditedPart> Parts, IReadOnlyList<TaxAmount> Taxes, decimal Applied);
