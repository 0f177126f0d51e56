using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Application;
using OrderMgmt.Billing.Application.Invoices;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Billing.Integrations;

/// <summary>What a milestone bills goes on the order's draft at once.</summary>
internal sealed class WhenMilestoneReached(IBillingDb db, DraftInvoices drafts) : IHandle<MilestoneReached>
{
    public async Task HandleAsync(MilestoneReached reached, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await db.BillableOrders.AsTracking().SingleAsync(o => o.Id == reached.Order.OrderId, cancellationToken);
        order.Reach(reached.Shares.Select(share => (share.OrderLineId, new ReachedMilestone(reached.Number, reached.Name, share.Quantity, share.Net))));
        if (order.HasUnbilled)
        {
            await drafts.BillAsync(order, cancellationToken);
        }
    }
}
