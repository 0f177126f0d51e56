using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Application;
using OrderMgmt.Billing.Application.Invoices;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Billing.Integrations;

/// <summary>What was delivered goes on the order's draft at once; nobody has to remember to bill it.</summary>
internal sealed class WhenOrderLinesDelivered(IBillingDb db, DraftInvoices drafts) : IHandle<OrderLinesDelivered>
{
    private static readonly CompiledQuery<Guid, BillableOrder> ById = new((db, id) => db.Set<BillableOrder>().AsTracking().Single(order => order.Id == id));

    public async Task HandleAsync(OrderLinesDelivered delivered, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await ById.RunAsync(db, delivered.OrderId, cancellationToken);
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
