using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.Integrity;

/// <summary>I3: what is billed of an order line is what its invoices say, and never more than was delivered or, where it is billed on order or by milestones, than is ordered; an order has one draft at most.</summary>
internal sealed class DeliveredIsBilledOnce(IBillingDb db) : IInvariantCheck
{
    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var invoiced = from line in db.InvoiceLines
                       join invoice in db.Invoices on line.InvoiceId equals invoice.Id
                       where invoice.Status != InvoiceStatus.Void
                       select line;
        var differing = await db.BillableLines
            .Where(line => line.Billed != invoiced.Where(i => i.OrderLineId == line.Id).Sum(i => i.Quantity))
            .Select(line => $"Order line {line.Id}: {line.Billed} count as billed, its invoices say otherwise.")
            .ToListAsync(cancellationToken);
        var beyond = await db.BillableLines
            .Where(line => line.Billed - line.Withdrawn + line.Waived > line.Delivered)
            .Where(line => line.InvoicingPolicy == InvoicingPolicies.OnDelivery || line.Billed - line.Withdrawn + line.Waived > line.Quantity - line.Cancelled)
            .Select(line => $"Order line {line.Id}: {line.Billed} billed, {line.Withdrawn} withdrawn and {line.Waived} waived of {line.Delivered} delivered.")
            .ToListAsync(cancellationToken);
        var drafts = await db.Invoices
            .Where(invoice => invoice.Status == InvoiceStatus.Draft)
            .GroupBy(invoice => invoice.OrderId)
            .Where(order => order.Count() > 1)
            .Select(order => $"Order {order.Key} has {order.Count()} drafts.")
            .ToListAsync(cancellationToken);
        var examined = await db.BillableLines.LongCountAsync(cancellationToken);
        return InvariantResult.Of("I3", "Each delivered unit is on exactly one invoice line at most once.", examined, [.. differing, .. beyond, .. drafts]);
    }
}
