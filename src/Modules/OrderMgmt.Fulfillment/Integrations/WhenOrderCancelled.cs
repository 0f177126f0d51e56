using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Fulfillment.Integrations;

/// <summary>Frees what has not left: reservations, queue, deliveries, work orders; what is freed goes to the next in the queue.</summary>
internal sealed class WhenOrderCancelled(IFulfillmentDb db, BatchStock batchStock, BackorderQueue queue, DeliveryPreparation preparation, TimeProvider clock)
    : IHandle<OrderCancelled>
{
    public async Task HandleAsync(OrderCancelled cancelled, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var orderId = cancelled.Order.OrderId;
        if (await db.Demands.Whole().SingleOrDefaultAsync(d => d.Id == orderId, cancellationToken) is not { } demand)
        {
            // Cancelled before it was confirmed: nothing of it is here.
            return;
        }

        var products = demand.StockedLines.Select(line => line.ProductId).ToHashSet();
        var stock = batchStock.Open(products, new StockDocument(orderId, cancelled.Order.Number, "cancellation", envelope.Actor));
        var released = demand.CancelUpTo(cancelled.Lines.ToDictionary(line => line.OrderLineId, line => line.Cancelled));
        await FreeStockAsync(released, stock, cancellationToken);
        await WithdrawWorkAsync(released, orderId, cancellationToken);

        // What is left of an order that ships complete may no longer have anything to wait for.
        await preparation.PrepareAsync([demand], cancellationToken);
    }

    private async Task FreeStockAsync(IReadOnlyList<Release> released, Stock stock, CancellationToken cancellationToken)
    {
        var reserved = released.Where(release => release.WarehouseId is not null).ToList();
        if (reserved.Count == 0)
        {
            return;
        }

        var ids = reserved.Select(release => release.DeliveryId).OfType<Guid>().Distinct().ToList();
        var deliveries = ids.Count == 0 ? [] : await db.Deliveries.AsTracking().Where(delivery => ids.Contains(delivery.Id)).ToListAsync(cancellationToken);
        foreach (var release in reserved)
        {
            stock.Release(stock.Level(release.Line.ProductId, release.WarehouseId!.Value), release.Quantity);
            deliveries.Find(delivery => delivery.Id == release.DeliveryId)?.Withdraw(release.Line.Id, release.Quantity);
        }

        await queue.ServeAsync(stock, cancellationToken);
    }

    private async Task WithdrawWorkAsync(IReadOnlyList<Release> released, Guid orderId, CancellationToken cancellationToken)
    {
        var services = released.Where(release => !release.Line.IsStocked).ToList();
        if (services.Count == 0)
        {
            return;
        }

        var workOrders = await db.WorkOrders.AsTracking().Where(workOrder => workOrder.OrderId == orderId).ToDictionaryAsync(workOrder => workOrder.OrderLineId, cancellationToken);
        foreach (var release in services)
        {
            workOrders[release.Line.Id].Withdraw(release.Quantity, clock.GetUtcNow());
        }
    }
}
