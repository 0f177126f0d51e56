using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Application;
using OrderMgmt.Billing.Application.CreditNotes;
using OrderMgmt.Billing.Application.Invoices;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Billing.Integrations;

/// <summary>
/// What was billed on order or by milestones and will not be delivered is credited, or leaves the draft. What was delivered and waited for
/// a milestone is billed. Of all else only what was delivered is ever billed.
/// </summary>
internal sealed class WhenOrderCancelled(IBillingDb db, CreditNotesToIssue creditNotes, DraftInvoices drafts) : IHandle<OrderCancelled>
{
    public async Task HandleAsync(OrderCancelled cancelled, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await db.BillableOrders.AsTracking().SingleOrDefaultAsync(
            o => o.Id == cancelled.Order.OrderId && o.Lines.Any(line => line.InvoicingPolicy != InvoicingPolicies.OnDelivery), cancellationToken);
        if (order is null)
        {
            return;
        }

        var invoices = await db.Invoices.WithLines().AsTracking().Where(i => i.OrderId == order.Id).ToListAsync(cancellationToken);
        var credits = order.Cancel(cancelled.Lines.ToDictionary(line => line.OrderLineId, line => line.Cancelled), invoices);
        await creditNotes.IssueAsync(credits, new CreditCause($"Cancelled: {cancelled.Reason}".AtMost(CreditNote.LongestReason), ForCancellation: true), cancellationToken);
        if (order.Lines.Any(line => line.InvoicingPolicy == InvoicingPolicies.Milestone && line.Unbilled > 0))
        {
            await drafts.BillAsync(order, cancellationToken);
        }
    }
}
