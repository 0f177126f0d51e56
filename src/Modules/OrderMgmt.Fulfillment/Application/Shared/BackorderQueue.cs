using Microsoft.EntityFrameworkCore;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;

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
            var ids = next.Items.Select(line => line.OrderId).Distinct().ToList();
            var demands = ids.Count == 0 ? [] : await db.Demands.Whole().Where(demand => ids.Contains(demand.Id)).ToDictionaryAsync(demand => demand.Id, cancellationToken);
            served.UnionWith(next.Items.Where(line => demands[line.OrderId].ServeBackorder(line.Id, stock)).Select(line => demands[line.OrderId]));
            if (next.NextCursor is null)
            {
                break;
            }

            page = page with { Cursor = next.NextCursor };
        }

        await deliveries.PrepareAsync(served, cancellationToken);
    }

    private IQueryable<DemandLine> Waiting(IReadOnlyList<StockLevel> free)
    {
        var products = free.Select(level => level.ProductId).Distinct().ToList();
        var warehouses = free.Select(level => level.WarehouseCode).Distinct().ToList();
        return db.DemandLines.Where(line => line.Backordered > 0 && products.Contains(line.ProductId)
            && (line.WarehouseCode == null || warehouses.Contains(line.WarehouseCode)));
    }
}
