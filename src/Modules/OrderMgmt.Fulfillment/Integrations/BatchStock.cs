using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.Contracts.Returns;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Fulfillment.Integrations;

/// <summary>
/// The stock that a batch of events changes, locked in one query before the first of them is handled. Locked event by event, the
/// batch would collect its locks in the order of the orders, and deadlock with deliveries being shipped.
/// </summary>
internal sealed class BatchStock(IFulfillmentDb db, StockRoom stockRoom, TimeProvider clock) : IPrepareBatch
{
    private static readonly CompiledList<Warehouse> Warehouses = new(db => db.Set<Warehouse>().AsNoTracking());

    private List<StockLevel> _levels = [];
    private List<Warehouse> _warehouses = [];
    private HashSet<Guid> _products = [];
    private bool _sure;

    public async Task PrepareAsync(IReadOnlyList<IIntegrationEvent> events, CancellationToken cancellationToken)
    {
        _products =
        [
            .. events.OfType<OrderConfirmed>().SelectMany(e => e.Lines).Select(line => line.ProductId),
            .. events.OfType<ReturnReceived>().SelectMany(e => e.Lines).Select(line => line.ProductId),
        ];
        var cancelled = events.OfType<OrderCancelled>().Select(e => e.Order.OrderId).ToList();
        if (cancelled.Count > 0)
        {
            _products.UnionWith(await db.DemandLines.Where(line => cancelled.Contains(line.OrderId)).Select(line => line.ProductId).Distinct().ToListAsync(cancellationToken));
        }

        if (_products.Count > 0)
        {
            // A warehouse that is reopened after we read it waits for our levels before it serves the queue, and finds who joined it.
            _levels = await stockRoom.LockAsync(_products, cancellationToken);
            _warehouses = await Warehouses.RunAsync(db, cancellationToken);
        }
    }

    /// <summary>The stock of products of this batch.</summary>
    public Stock Open(IReadOnlyCollection<Guid> productIds, StockDocument document) =>
        new(_levels.Where(level => productIds.Contains(level.ProductId)), _warehouses, document, clock.GetUtcNow());

    /// <summary>To be called before anything is said to be short.</summary>
    public async Task MakeSureAsync(CancellationToken cancellationToken)
    {
        if (!_sure)
        {
            await stockRoom.MakeSureAsync(_products, _levels.Count, cancellationToken);
            _sure = true;
        }
    }
}
