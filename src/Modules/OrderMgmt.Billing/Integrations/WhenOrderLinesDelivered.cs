using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Application;
using OrderMgmt.Billing.Application.Invoices;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Billing.Integrations;

/// <summary>What was delivered goes on the order's draft at once; nobody has to remember to bill it.</summary>
internal sealed class WhenOrderLinesDelivered(IBillingDb db, DraftInvoices drafts) : IHandle<OrderLinesDelivered>
{
    public async Task HandleAsync(OrderLinesDelivered delivered, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await db.BillableOrders.AsTracking().SingleAsync(o => o.Id == delivered.OrderId, cancellationToken);
        foreach (var line in delivered.Lines)
        {
            order.Deliver(line.OrderLineId, line.Quantity);
        }

        if (order.HasUnbilled)
        {
            await drafts.BillAsync(order, cancellationToken);
        }
    }
}
