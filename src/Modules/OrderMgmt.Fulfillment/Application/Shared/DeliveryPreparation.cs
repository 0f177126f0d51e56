using Microsoft.EntityFrameworkCore;
using OrderMgmt.Fulfillment.Domain;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Turns what is reserved for orders into deliveries that are ready to ship.</summary>
internal sealed class DeliveryPreparation(IFulfillmentDb db, DocumentNumbers numbers, TimeProvider clock)
{
    /// <summary>For an order that has no delivery yet.</summary>
    public Task PrepareFirstAsync(OrderDemand demand, CancellationToken cancellationToken) => PrepareAsync(demand, [], cancellationToken);

    /// <summary>For orders that may have deliveries: what still waits in the same warehouse for the same order is joined.</summary>
    public async Task PrepareAsync(IReadOnlyCollection<OrderDemand> demands, CancellationToken cancellationToken)
    {
        var ids = demands.Where(demand => demand.WarehousesToDeliverFrom().Count > 0).Select(demand => demand.Id).ToList();
        if (ids.Count == 0)
        {
            return;
        }

        var ready = await db.Deliveries.AsTracking().Where(delivery => ids.Contains(delivery.OrderId) && delivery.Status == DeliveryStatus.Ready).ToListAsync(cancellationToken);
        foreach (var demand in demands)
        {
            await PrepareAsync(demand, ready, cancellationToken);
        }
    }

    private async Task PrepareAsync(OrderDemand demand, List<Delivery> ready, CancellationToken cancellationToken)
    {
        foreach (var (warehouseId, warehouseCode) in demand.WarehousesToDeliverFrom())
        {
            var delivery = ready.Find(d => d.OrderId == demand.Id && d.WarehouseId == warehouseId && d.Status == DeliveryStatus.Ready);
            if (delivery is null)
            {
                delivery = new Delivery(await numbers.NextDeliveryAsync(cancellationToken), demand, warehouseId, warehouseCode, clock.GetUtcNow());
                db.Deliveries.Add(delivery);
            }

            demand.PutOn(delivery);
        }
    }
}
