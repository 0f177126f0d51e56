using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Domain;

/// <summary>An order line as confirmed, and how far it is delivered and billed.</summary>
internal sealed class BillableLine
{
    /// <summary>The order line.</summary>
    public required Guid Id { get; init; }

    public Guid OrderId { get; private set; }

    public required int LineNumber { get; init; }

    public required Guid ProductId { get; init; }

    public required string ProductCode { get; init; }

    public required string Description { get; init; }

    public required string Unit { get; init; }

    /// <summary>As ordered.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Per unit, before discount.</summary>
    public required decimal UnitPrice { get; init; }

    /// <summary>Of the whole line, after discounts.</summary>
    public required decimal Net { get; init; }

    public required string TaxCategory { get; init; }

    /// <summary>Percent.</summary>
    public required decimal TaxRate { get; init; }

    public string? TaxExemptionReason { get; init; }

    /// <summary>When it is billed: <c>onDelivery</c>, or all of it at once <c>onOrder</c>.</summary>
    public string InvoicingPolicy { get; init; } = InvoicingPolicies.OnDelivery;

    public decimal Delivered { get; private set; }

    /// <summary>Given up before it was delivered; counted only where the line is billed on order.</summary>
    public decimal Cancelled { get; private set; }

    /// <summary>On invoices that are not void, drafts included. What is credited later stays billed.</summary>
    public decimal Billed { get; private set; }

    /// <summary>Came back for credit.</summary>
    public decimal Returned { get; private set; }

    /// <summary>The part of <see cref="Returned"/> that had not been billed and never will be.</summary>
    public decimal Waived { get; private set; }

    /// <summary>The part of <see cref="Billed"/> that was credited because it had been cancelled.</summary>
    public decimal Withdrawn { get; private set; }

    /// <summary>What may be billed. What was delivered although it had been cancelled counts again.</summary>
    public decimal Billable => InvoicingPolicy == InvoicingPolicies.OnOrder ? Math.Max(Quantity - Cancelled, Delivered) : Delivered;

    /// <summary>To be billed and on no invoice; negative while cancelled goods are still billed.</summary>
    public decimal Unbilled => Billable - (Billed - Withdrawn) - Waived;

    internal void Deliver(decimal quantity) => Delivered += quantity;

    /// <summary>Bills a part. Its amount is what all parts so far make of the line, less what was billed: the last part takes the rounding.</summary>
    internal decimal Bill(decimal quantity, string currency)
    {
        var net = NetOf(Billed + quantity, currency) - NetOf(Billed, currency);
        Billed += quantity;
        return net;
    }

    /// <summary>Takes the part billed last off its draft.</summary>
    internal decimal Unbill(decimal quantity, string currency)
    {
        Billed -= quantity;
        return NetOf(Billed + quantity, currency) - NetOf(Billed, currency);
    }

    internal void TakeReturn(decimal quantity)
    {
        if (Returned + quantity > Delivered)
        {
            throw new InvalidOperationException($"{quantity} of order line {Id} came back, but only {Delivered} are known as delivered.");
        }

        Returned += quantity;
    }

    internal void Waive(decimal quantity) => Waived += quantity;

    /// <summary>Takes over how much is cancelled. Returns how much is billed of it.</summary>
    internal decimal Cancel(decimal cancelled)
    {
        if (InvoicingPolicy != InvoicingPolicies.OnOrder)
        {
            return 0;
        }

        Cancelled = cancelled;
        return Math.Max(0, -Unbilled);
    }

    internal void Withdraw(decimal quantity) => Withdrawn += quantity;

    private decimal NetOf(decimal quantity, string currency) => Rounding.ToCurrency(Net * quantity / Quantity, currency);
}
