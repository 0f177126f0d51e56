using Microsoft.EntityFrameworkCore;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>
/// Opens stock for a change. Locks are always taken in the same order (levels by product and warehouse, then products),
/// so that two callers never wait for each other, and held until the transaction ends. Whoever needs them takes them before
/// reading anything else: what is read afterwards is what the last holder left.
/// </summary>
internal sealed class StockRoom(IFulfillmentDb db, TimeProvider clock)
{
    private static readonly CompiledList<IReadOnlyCollection<Guid>, StockLevel> LevelsOfProducts = new((db, productIds) => db.Set<StockLevel>().AsTracking().TagWith(RowLocks.Tag)
        .Where(level => productIds.Contains(level.ProductId))
        .OrderBy(level => level.ProductId).ThenBy(level => level.WarehouseId));

    private static readonly CompiledList<Guid, StockLevel> LevelsOfDelivery = new((db, deliveryId) => db.Set<StockLevel>().AsTracking().TagWith(RowLocks.Tag)
        .Where(level => db.Set<Delivery>().Where(delivery => delivery.Id == deliveryId).SelectMany(delivery => delivery.Lines).Select(line => line.ProductId).Contains(level.ProductId)
            && db.Set<Delivery>().Where(delivery => delivery.Id == deliveryId).Select(delivery => delivery.WarehouseId).Contains(level.WarehouseId))
        .OrderBy(level => level.ProductId).ThenBy(level => level.WarehouseId));

    /// <summary>Locks all levels of the products.</summary>
    public Task<List<StockLevel>> LockAsync(IReadOnlyCollection<Guid> productIds, CancellationToken cancellationToken) =>
        LevelsOfProducts.RunAsync(db, productIds, cancellationToken);

    /// <summary>
    /// Makes sure that the locked levels are all there are of the products, and keeps new ones from being made. Needed before
    /// anything is said to be short: a level made by a transaction that we waited for is not in the first answer.
    /// </summary>
    public async Task MakeSureAsync(IReadOnlyCollection<Guid> productIds, int lockedLevels, CancellationToken cancellationToken)
    {
        await LockProductsAsync(productIds, cancellationToken);
        if (await db.StockLevels.CountAsync(level => productIds.Contains(level.ProductId), cancellationToken) != lockedLevels)
        {
            throw StartAgain();
        }
    }

    /// <summary>Locks the levels that a delivery is taken from, before the delivery itself is read.</summary>
    /// <remarks>Its products and its warehouse are looked up first: asked the other way round, an engine may go through the lines of all deliveries.</remarks>
    public Task<List<StockLevel>> LockOfDeliveryAsync(Guid deliveryId, CancellationToken cancellationToken) => LevelsOfDelivery.RunAsync(db, deliveryId, cancellationToken);

    /// <summary>All levels of one warehouse that have anything to give.</summary>
    public async Task<Stock> OpenWarehouseAsync(Warehouse warehouse, StockDocument document, CancellationToken cancellationToken) =>
        Of(await LockAsync(levels => levels.Where(l => l.WarehouseId == warehouse.Id && l.OnHand > l.Reserved), cancellationToken), [warehouse], document);

    /// <summary>The levels of products at one warehouse, those made now that were missing.</summary>
    public async Task<Stock> OpenForAdjustmentAsync(Warehouse warehouse, IReadOnlyCollection<ProductCopy> products, StockDocument document, CancellationToken cancellationToken)
    {
        var ids = products.Select(product => product.Id).ToList();
        var levels = await LockAsync(rows => rows.Where(l => ids.Contains(l.ProductId) && l.WarehouseId == warehouse.Id), cancellationToken);
        var missing = products.Where(product => !levels.Exists(level => level.ProductId == product.Id)).ToList();
        if (missing.Count > 0)
        {
            levels.AddRange(await MakeAsync(warehouse, missing, cancellationToken));
        }

        return Of(levels, [warehouse], document);
    }

    private async Task<List<StockLevel>> MakeAsync(Warehouse warehouse, List<ProductCopy> products, CancellationToken cancellationToken)
    {
        var ids = products.Select(product => product.Id).ToList();
        await LockProductsAsync(ids, cancellationToken);
        if (await db.StockLevels.AnyAsync(level => ids.Contains(level.ProductId) && level.WarehouseId == warehouse.Id, cancellationToken))
        {
            throw StartAgain();
        }

        var levels = products.ConvertAll(product => new StockLevel(product.Id, product.Code, warehouse.Id, warehouse.Code, clock.GetUtcNow()));
        db.StockLevels.AddRange(levels);
        return levels;
    }

    private static DbUpdateConcurrencyException StartAgain() => new("A level was made while we waited. Levels are locked before products, so start again.");

    private Stock Of(List<StockLevel> levels, IEnumerable<Warehouse> warehouses, StockDocument document) =>
        new(levels, warehouses, document, clock.GetUtcNow());

    private Task<List<StockLevel>> LockAsync(Func<IQueryable<StockLevel>, IQueryable<StockLevel>> which, CancellationToken cancellationToken) =>
        which(db.StockLevels.AsTracking()).OrderBy(level => level.ProductId).ThenBy(level => level.WarehouseId).ForUpdate().ToListAsync(cancellationToken);

    private async Task LockProductsAsync(IReadOnlyCollection<Guid> productIds, CancellationToken cancellationToken) =>
        await db.Products.AsNoTracking().Where(product => productIds.Contains(product.Id)).OrderBy(product => product.Id).ForUpdate()
            .Select(product => product.Id).ToListAsync(cancellationToken);
}
