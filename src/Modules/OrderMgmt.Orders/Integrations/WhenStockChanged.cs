using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Orders.Application;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenStockChanged(IOrdersDb db) : IHandle<StockChanged>
{
    public async Task HandleAsync(StockChanged integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var productIds = integrationEvent.Levels.Select(level => level.ProductId).Distinct().ToList();
        var known = await db.Stock.Where(s => productIds.Contains(s.ProductId)).ToDictionaryAsync(s => (s.ProductId, s.WarehouseId), cancellationToken);
        foreach (var level in integrationEvent.Levels)
        {
            if (!known.TryGetValue((level.ProductId, level.WarehouseId), out var snapshot))
            {
                snapshot = new StockSnapshot { ProductId = level.ProductId, WarehouseId = level.WarehouseId };
                db.Stock.Add(snapshot);
            }

            snapshot.Apply(level);
        }
    }
}
