using Microsoft.EntityFrameworkCore;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Gives stock that became free to those who wait, in the order in which the queue is shown, in the same transaction.</summary>
internal sealed class BackorderQueue(IFulfillmentDb db, DeliveryPreparation deliveries)
{
    /// <summary>Wanted date, then time of confirmation.</summary>
    public static readonly SortFields<DemandLine> Order = new SortFields<DemandLine>(InOrder, line => line.Id)
        .Allow("wantedDate", line => line.WantedDate)
        .Allow("confirmedAt", line => line.ConfirmedAt);

    private const string InOrder = "wantedDate,confirmedAt";
    private const int PageSize = 50;

    /// <summary>Serves the queue of all products that have free stock. The levels are locked, so no one joins the queue meanwhile.</summary>
    public async Task ServeAsync(Stock stock, CancellationToken cancellationToken)
    {
        HashSet<OrderDemand> served = [];
        var page = new ListRequest { Limit = PageSize };
        while (stock.Free is { Count: > 0 } free)
        {
            var next = await Waiting(free).ToPageAsync(page, Order, cancellationToken);
            var demands = await LoadAsync([.. next.Items.Select(line => line.OrderId).Distinct()], cancellationToken);
            served.UnionWith(next.Items.Where(line => demands[line.OrderId].ServeBackorder(line.Id, stock)).Select(line => demands[line.OrderId]));
            if (next.NextCursor is null)
            {
                break;
            }

            page = page with { Cursor = next.NextCursor };
        }

        await deliveries.PrepareAsync(served, cancellationToken);
    }

    /// <summary>
    /// Locked first, read afterwards: in one query the lines could be older than the order they belong to. Deliveries that may be
    /// joined are locked before their orders, in the order in which a shipment saves both.
    /// </summary>
    private async Task<Dictionary<Guid, OrderDemand>> LoadAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        await db.Deliveries.IgnoreAutoIncludes().Where(delivery => ids.Contains(delivery.OrderId) && delivery.Status == DeliveryStatus.Ready)
            .OrderBy(delivery => delivery.Id).ForUpdate().Select(delivery => delivery.Id).ToListAsync(cancellationToken);
        var demands = db.Demands.Where(demand => ids.Contains(demand.Id));
        await demands.OrderBy(demand => demand.Id).ForUpdate().Select(demand => demand.Id).ToListAsync(cancellationToken);
        return await demands.Whole().ToDictionaryAsync(demand => demand.Id, cancellationToken);
    }

    private IQueryable<DemandLine> Waiting(IReadOnlyList<StockLevel> free)
    {
        var products = free.Select(level => level.ProductId).Distinct().ToList();
        var warehouses = free.Select(level => level.WarehouseCode).Distinct().ToList();
        return db.DemandLines.Where(line => line.Backordered > 0 && products.Contains(line.ProductId)
            && (line.WarehouseCode == null || warehouses.Contains(line.WarehouseCode)));
    }
}
