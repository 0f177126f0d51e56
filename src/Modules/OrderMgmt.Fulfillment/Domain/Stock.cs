using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Fulfillment.Domain;

/// <summary>
/// The levels that one use case has locked, and the only way to change them: every movement writes the ledger, and all
/// levels that changed are told to others in one event.
/// </summary>
internal sealed class Stock
{
    private readonly Dictionary<(Guid Product, Guid Warehouse), StockLevel> _levels;
    private readonly Dictionary<Guid, Warehouse> _warehouses;
    private readonly List<StockLevel> _changed = [];
    private readonly List<StockMovement> _movements = [];

    /// <param name="warehouses">Those that may serve orders; none when nothing is to be allocated.</param>
    public Stock(IEnumerable<StockLevel> levels, IEnumerable<Warehouse> warehouses, StockDocument document, DateTimeOffset at)
    {
        _levels = levels.ToDictionary(level => (level.ProductId, level.WarehouseId));
        _warehouses = warehouses.Where(warehouse => warehouse.Active).ToDictionary(warehouse => warehouse.Id);
        Document = document;
        At = at;
    }

    public StockDocument Document { get; }

    public DateTimeOffset At { get; }

    /// <summary>Levels changed so far.</summary>
    public IReadOnlyList<StockLevel> Changed => _changed;

    /// <summary>Ledger lines written so far.</summary>
    public IReadOnlyList<StockMovement> Movements => _movements;

    public StockLevel Level(Guid productId, Guid warehouseId) => _levels[(productId, warehouseId)];

    /// <summary>Where orders for a product may be served from.</summary>
    public IEnumerable<StockSource> SourcesOf(Guid productId) =>
        from level in _levels.Values
        where level.ProductId == productId && _warehouses.ContainsKey(level.WarehouseId)
        select new StockSource(_warehouses[level.WarehouseId], level);

    /// <summary>What can be promised to orders at present.</summary>
    public IReadOnlyList<StockLevel> Free =>
        [.. _levels.Values.Where(level => level.Available > 0 && _warehouses.ContainsKey(level.WarehouseId))];

    public void Reserve(StockLevel level, decimal quantity)
    {
        level.Reserve(quantity);
        Note(level);
    }

    public void Release(StockLevel level, decimal quantity)
    {
        level.Release(quantity);
        Note(level);
    }

    /// <summary>Brings goods in at a cost per unit. Returns their value.</summary>
    public decimal Receive(StockLevel level, decimal quantity, decimal unitCost)
    {
        var value = Rounding.ToUnitCost(quantity * unitCost);
        level.Receive(quantity, value);
        Write(level, StockBucket.OnHand, MovementCause.Adjustment, quantity, value);
        return value;
    }

    /// <summary>Writes goods off at the average. Returns the value that left.</summary>
    public decimal WriteOff(StockLevel level, decimal quantity)
    {
        var value = level.Issue(quantity);
        Write(level, StockBucket.OnHand, MovementCause.Adjustment, -quantity, -value);
        return value;
    }

    /// <summary>Sends out what was reserved, at the average. Returns the value that left.</summary>
    public decimal Ship(StockLevel level, decimal quantity, Guid orderLineId)
    {
        level.Release(quantity);
        var value = level.Issue(quantity);
        Write(level, StockBucket.OnHand, MovementCause.Shipment, -quantity, -value, orderLineId);
        return value;
    }

    /// <summary>Takes back goods at the value they left with.</summary>
    public void TakeBack(StockLevel level, StockBucket bucket, decimal quantity, decimal value, Guid orderLineId)
    {
        if (bucket == StockBucket.OnHand)
        {
            level.Receive(quantity, value);
        }
        else
        {
            level.Quarantine(quantity, value);
        }

        Write(level, bucket, MovementCause.Return, quantity, value, orderLineId);
    }

    private void Write(StockLevel level, StockBucket bucket, MovementCause cause, decimal quantity, decimal value, Guid? orderLineId = null)
    {
        _movements.Add(new StockMovement(level, bucket, cause, quantity, value, Document, orderLineId, At));
        Note(level);
    }

    private void Note(StockLevel level)
    {
        if (_changed.Contains(level))
        {
            return;
        }

        _changed.Add(level);
        if (_changed.Count == 1)
        {
            level.Tell(this);
        }
    }
}

/// <summary>A warehouse that may serve an order, with its level of the product.</summary>
internal sealed record StockSource(Warehouse Warehouse, StockLevel Level);
