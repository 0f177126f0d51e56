using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Orders.Application;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenStockChanged(IOrdersDb db) : IHandle<StockChanged>
{
    private static readonly CompiledList<List<Guid>, StockSnapshot> Known = new((db, productIds) => db.Set<StockSnapshot>().AsTracking().Where(stock => productIds.Contains(stock.ProductId)));

    public async Task HandleAsync(StockChanged integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var productIds = integrationEvent.Levels.Select(level => level.ProductId).Distinct().ToList();
        var known = (await Known.RunAsync(db, productIds, cancellationToken)).ToDictionary(stock => (stock.ProductId, stock.WarehouseId));
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
