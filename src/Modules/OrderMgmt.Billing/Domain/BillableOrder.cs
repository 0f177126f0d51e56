using OrderMgmt.Contracts.Orders;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Domain;

/// <summary>
/// A confirmed order as billing sees it: what may be billed, and what has been. Its version also guards that there is only
/// one open draft: whoever puts something on a draft changes the order.
/// </summary>
internal sealed class BillableOrder : AggregateRoot
{
    private readonly List<BillableLine> _lines = [];

    private BillableOrder()
    {
    }

    public BillableOrder(Guid orderId, IEnumerable<BillableLine> lines, DateTimeOffset now)
    {
        Id = orderId;
        CreatedAt = now;
        _lines.AddRange(lines);
        Changed();
    }

    public required string Number { get; init; }

    public required Guid CustomerId { get; init; }

    public required string CustomerName { get; init; }

    /// <summary>The customer's own number for the order.</summary>
    public string? CustomerReference { get; init; }

    public required string Currency { get; init; }

    /// <summary>Code of the payment terms.</summary>
    public required string PaymentTerms { get; init; }

    public required Address BillingAddress { get; init; }

    public required Address DeliveryAddress { get; init; }

    /// <summary>Billed once, with the first invoice.</summary>
    public ShippingCharge? Shipping { get; init; }

    public bool ShippingBilled { get; private set; }

    public IReadOnlyList<BillableLine> Lines => _lines;

    public bool HasUnbilled => _lines.Exists(line => line.Unbilled > 0);

    /// <summary>The customer has received a part of a line.</summary>
    public void Deliver(Guid orderLineId, decimal quantity)
    {
        Line(orderLineId).Deliver(quantity);
        Changed();
    }

    /// <summary>A milestone was reached: its shares of the lines may be billed.</summary>
    public void Reach(IEnumerable<(Guid OrderLineId, ReachedMilestone Milestone)> shares)
    {
        foreach (var (orderLineId, milestone) in shares)
        {
            Line(orderLineId).Reach(milestone);
        }

        Changed();
    }

    /// <summary>Puts everything that is to be billed and is not on the draft, and the shipping charge unless an earlier invoice has it.</summary>
    public void BillOn(Invoice draft)
    {
        foreach (var line in _lines.Where(line => line.Unbilled > 0))
        {
            var quantity = line.Unbilled;
            draft.Add(line, quantity, line.Bill(quantity, Currency));
        }

        if (Shipping is { Net: > 0 } shipping && !ShippingBilled)
        {
            draft.Add(shipping);
            ShippingBilled = true;
        }

        Changed();
    }

    /// <summary>What a draft billed is to be billed again.</summary>
    public void PutBack(Invoice draft)
    {
        foreach (var line in draft.Lines)
        {
            if (line.OrderLineId is { } orderLineId)
            {
                Line(orderLineId).Unbill(line.Quantity, Currency);
            }
            else
            {
                ShippingBilled = false;
            }
        }

        Changed();
    }

    /// <summary>
    /// Takes delivered goods back. They are credited on the newest issued invoice that has them; what is on no issued invoice
    /// leaves the draft, and what was never billed never will be.
    /// </summary>
    /// <returns>What is to be credited, newest invoice first.</returns>
    public IReadOnlyList<(Invoice Invoice, LineCredit Credit)> TakeReturn(Guid orderLineId, decimal quantity, IReadOnlyCollection<Invoice> invoices)
    {
        var line = Line(orderLineId);
        line.TakeReturn(quantity);
        Changed();

        var credits = CreditsOf(orderLineId, quantity, invoices);
        var left = quantity - credits.Sum(credit => credit.Credit.Quantity!.Value);
        TakeOffDraft(line, left, invoices);
        line.Waive(left);
        return credits;
    }

    /// <summary>
    /// What was billed on order or by milestones and is cancelled before it was delivered leaves the draft, or is credited on the newest
    /// issued invoice that has it. When nothing is left of the order, neither is its shipping charge.
    /// </summary>
    /// <param name="cancelled">How much of each line is cancelled by now.</param>
    /// <returns>What is to be credited, newest invoice first.</returns>
    public IReadOnlyList<(Invoice Invoice, LineCredit Credit)> Cancel(IReadOnlyDictionary<Guid, decimal> cancelled, IReadOnlyCollection<Invoice> invoices)
    {
        List<(Invoice, LineCredit)> credits = [];
        foreach (var line in _lines)
        {
            var billed = line.Cancel(cancelled.GetValueOrDefault(line.Id));
            var left = billed - TakeOffDraft(line, billed, invoices);
            credits.AddRange(CreditsOf(line.Id, left, invoices));
            line.Withdraw(left);
        }

        if (ShippingBilled && _lines.TrueForAll(line => cancelled.GetValueOrDefault(line.Id) == line.Quantity))
        {
            credits.AddRange(TakeOffShipping(invoices));
        }

        Changed();
        return credits;
    }

    private static List<(Invoice Invoice, LineCredit Credit)> CreditsOf(Guid orderLineId, decimal quantity, IReadOnlyCollection<Invoice> invoices)
    {
        List<(Invoice, LineCredit)> credits = [];
        var newestFirst = invoices.Where(invoice => invoice.IsIssued)
            .OrderByDescending(invoice => invoice.IssueDate).ThenByDescending(invoice => invoice.Number);
        foreach (var invoice in newestFirst)
        {
            if (quantity > 0 && invoice.LineOf(orderLineId) is { CreditableQuantity: > 0 } billed)
            {
                var part = Math.Min(quantity, billed.CreditableQuantity);
                credits.Add((invoice, new LineCredit(billed.Id, part)));
                quantity -= part;
            }
        }

        return credits;
    }

    /// <summary>Takes at most a quantity off the draft. Returns how much it was.</summary>
    private decimal TakeOffDraft(BillableLine line, decimal quantity, IReadOnlyCollection<Invoice> invoices)
    {
        if (quantity == 0 || invoices.FirstOrDefault(invoice => invoice.Status == InvoiceStatus.Draft) is not { } draft || draft.LineOf(line.Id) is not { } drafted)
        {
            return 0;
        }

        var part = Math.Min(quantity, drafted.Quantity);
        draft.Remove(drafted, part, line.Unbill(part, Currency));
        return part;
    }

    private IEnumerable<(Invoice Invoice, LineCredit Credit)> TakeOffShipping(IReadOnlyCollection<Invoice> invoices)
    {
        ShippingBilled = false;
        var invoice = invoices.First(invoice => invoice.Status != InvoiceStatus.Void && invoice.ShippingLine is not null);
        var charge = invoice.ShippingLine!;
        if (invoice.Status == InvoiceStatus.Draft)
        {
            invoice.Remove(charge, charge.Quantity, charge.Net);
            return [];
        }

        return charge.CreditableNet > 0 ? [(invoice, new LineCredit(charge.Id))] : [];
    }

    private BillableLine Line(Guid orderLineId) =>
        _lines.Find(line => line.Id == orderLineId) ?? throw new InvalidOperationException($"Order {Number} has no line {orderLineId}.");
}
