using Microsoft.EntityFrameworkCore;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>
/// Opens stock for a change. Locks are always taken in the same order (levels by product and warehouse, then products),
/// so that two callers never wait for each other, and held until the transaction ends.
/// </summary>
internal sealed class StockRoom(IFulfillmentDb db, TimeProvider clock)
{
    private List<Warehouse>? _warehouses;

    /// <summary>All levels of the products, with the warehouses that may serve orders.</summary>
    public async Task<Stock> OpenAsync(IReadOnlyCollection<Guid> productIds, StockDocument document, CancellationToken cancellationToken)
    {
        var levels = await LockAsync(rows => rows.Where(l => productIds.Contains(l.ProductId)), cancellationToken);
        return Of(levels, _warehouses = await db.Warehouses.AsNoTracking().ToListAsync(cancellationToken), document);
    }

    /// <summary>The same in one round trip, with the warehouses as this scope read them first: good enough as long as nothing turns out to be short.</summary>
    public async Task<Stock> OpenFastAsync(IReadOnlyCollection<Guid> productIds, StockDocument document, CancellationToken cancellationToken) =>
        _warehouses is null
            ? await OpenAsync(productIds, document, cancellationToken)
            : Of(await LockAsync(rows => rows.Where(l => productIds.Contains(l.ProductId)), cancellationToken), _warehouses, document);

    /// <summary>
    /// Once more, before anything is said to be short: a level or warehouse that another transaction made while we waited for
    /// its lock is not in the first answer. The products' own rows keep new levels from being made meanwhile.
    /// </summary>
    public async Task<Stock> OpenAgainAsync(IReadOnlyCollection<Guid> productIds, StockDocument document, CancellationToken cancellationToken)
    {
        await LockProductsAsync(productIds, cancellationToken);
        return await OpenAsync(productIds, document, cancellationToken);
    }

    /// <summary>The levels of products at one warehouse, to send goods out; nothing can be allocated from it.</summary>
    public async Task<Stock> OpenForShippingAsync(Guid warehouseId, IReadOnlyCollection<Guid> productIds, StockDocument document, CancellationToken cancellationToken) =>
        Of(await LockAsync(levels => levels.Where(l => productIds.Contains(l.ProductId) && l.WarehouseId == warehouseId), cancellationToken), [], document);

    /// <summary>All levels of one warehouse with anything on hand.</summary>
    public async Task<Stock> OpenWarehouseAsync(Warehouse warehouse, StockDocument document, CancellationToken cancellationToken) =>
        Of(await LockAsync(levels => levels.Where(l => l.WarehouseId == warehouse.Id && l.OnHand > l.Reserved), cancellationToken), [warehouse], document);

    /// <summary>The levels of products at one warehouse, those made now that were missing.</summary>
    public async Task<Stock> OpenForAdjustmentAsync(Warehouse warehouse, IReadOnlyCollection<ProductCopy> products, StockDocument document, CancellationToken cancellationToken)
    {
        var levels = await AtAsync(products);
        if (MissingFrom(levels) is { Count: > 0 } missing)
        {
            await LockProductsAsync([.. missing.Select(product => product.Id)], cancellationToken);
            levels.AddRange(await AtAsync(missing));
            foreach (var product in MissingFrom(levels))
            {
                var level = new StockLevel(product.Id, product.Code, warehouse.Id, warehouse.Code, clock.GetUtcNow());
                db.StockLevels.Add(level);
                levels.Add(level);
            }
        }

        return Of(levels, [warehouse], document);

        Task<List<StockLevel>> AtAsync(IEnumerable<ProductCopy> of)
        {
            var ids = of.Select(product => product.Id).ToList();
            return LockAsync(rows => rows.Where(l => ids.Contains(l.ProductId) && l.WarehouseId == warehouse.Id), cancellationToken);
        }

        List<ProductCopy> MissingFrom(List<StockLevel> found) => [.. products.Where(product => !found.Exists(level => level.ProductId == product.Id))];
    }

    private Stock Of(List<StockLevel> levels, IEnumerable<Warehouse> warehouses, StockDocument document) =>
        new(levels, warehouses, document, clock.GetUtcNow());

    private Task<List<StockLevel>> LockAsync(Func<IQueryable<StockLevel>, IQueryable<StockLevel>> which, CancellationToken cancellationToken) =>
        which(db.StockLevels.AsTracking()).OrderBy(level => level.ProductId).ThenBy(level => level.WarehouseId).ForUpdate().ToListAsync(cancellationToken);

    private async Task LockProductsAsync(IReadOnlyCollection<Guid> productIds, CancellationToken cancellationToken) =>
        await db.Products.AsNoTracking().Where(product => productIds.Contains(product.Id)).OrderBy(product => product.Id).ForUpdate()
            .Select(product => product.Id).ToListAsync(cancellationToken);
}
