using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Domain;

/// <summary>An order line as confirmed, and how far it is delivered and billed.</summary>
internal sealed class BillableLine
{
    /// <summary>The order line.</summary>
    public required Guid Id { get; init; }

    private List<ReachedMilestone> _milestones = [];

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

    /// <summary>When it is billed: <c>onDelivery</c>, all of it at once <c>onOrder</c>, or by <c>milestone</c>.</summary>
    public string InvoicingPolicy { get; init; } = InvoicingPolicies.OnDelivery;

    /// <summary>The milestones reached so far, in the order in which they were.</summary>
    public IReadOnlyList<ReachedMilestone> Milestones => _milestones;

    public decimal Delivered { get; private set; }

    /// <summary>Given up before it was delivered; not counted where the line is billed on delivery.</summary>
    public decimal Cancelled { get; private set; }

    /// <summary>On invoices that are not void, drafts included. What is credited later stays billed.</summary>
    public decimal Billed { get; private set; }

    /// <summary>Came back for credit.</summary>
    public decimal Returned { get; private set; }

    /// <summary>The part of <see cref="Returned"/> that had not been billed and never will be.</summary>
    public decimal Waived { get; private set; }

    /// <summary>The part of <see cref="Billed"/> that was credited because it had been cancelled.</summary>
    public decimal Withdrawn { get; private set; }

    /// <summary>
    /// What may be billed. Of what is billed before its delivery, what is left after a cancellation, and all that was delivered, even
    /// where it had been cancelled or its milestone will not be reached any more.
    /// </summary>
    public decimal Billable => InvoicingPolicy == InvoicingPolicies.OnDelivery ? Delivered
        : Cancelled == 0 ? Due
        : Math.Max(Math.Min(Due, Quantity - Cancelled), Delivered);

    /// <summary>To be billed whatever is delivered.</summary>
    private decimal Due => InvoicingPolicy == InvoicingPolicies.OnOrder ? Quantity : _milestones.Sum(milestone => milestone.Quantity);

    /// <summary>To be billed and on no invoice; negative while cancelled goods are still billed, and where something came back before its milestone was reached.</summary>
    public decimal Unbilled => Billable - (Billed - Withdrawn) - Waived;

    internal void Deliver(decimal quantity) => Delivered += quantity;

    internal void Reach(ReachedMilestone milestone) => _milestones = [.. _milestones, milestone];

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

    /// <summary>What came back and was on no invoice never will be. Milestones that are reached later bill that much less.</summary>
    internal void Waive(decimal quantity)
    {
        var neverBilled = InvoicingPolicy == InvoicingPolicies.Milestone ? Quantity - Cancelled - (Billed - Withdrawn) - Waived : Unbilled;
        Waived += Math.Min(quantity, Math.Max(0, neverBilled));
    }

    /// <summary>Takes over how much is cancelled. Returns how much is billed of it.</summary>
    internal decimal Cancel(decimal cancelled)
    {
        if (InvoicingPolicy == InvoicingPolicies.OnDelivery)
        {
            return 0;
        }

        Cancelled = cancelled;
        return cancelled == 0 ? 0 : Math.Max(0, -Unbilled);
    }

    internal void Withdraw(decimal quantity) => Withdrawn += quantity;

    /// <summary>The names of the milestones that a part belongs to, in words for the invoice; the part begins after a quantity and ends with one.</summary>
    internal string DescriptionOf(decimal after, decimal upTo)
    {
        List<string> names = [];
        var end = 0m;
        foreach (var milestone in _milestones)
        {
            end += milestone.Quantity;
            if (after < end && upTo > end - milestone.Quantity)
            {
                names.Add(milestone.Name);
            }
        }

        return names.Count == 0 ? Description : $"{Description}: {string.Join(", ", names)}".AtMost(500);
    }

    /// <summary>What the first so many units that were billed are worth: each milestone's share its own amount, all else in proportion.</summary>
    private decimal NetOf(decimal quantity, string currency)
    {
        var (before, net) = (0m, 0m);
        foreach (var milestone in _milestones.Where(milestone => milestone.Quantity > 0))
        {
            if (quantity <= before + milestone.Quantity)
            {
                return net + Rounding.ToCurrency(milestone.Net * (quantity - before) / milestone.Quantity, currency);
            }

            before += milestone.Quantity;
            net += milestone.Net;
        }

        var rest = before < Quantity ? (Quantity: Quantity - before, Net: Net - net) : (Quantity, Net);
        return net + Rounding.ToCurrency(rest.Net * (quantity - before) / rest.Quantity, currency);
    }
}
