using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.LoadTests.Floor.Storage;

namespace OrderMgmt.LoadTests.Floor;

/// <summary>The stock levels that one document changes, locked in the order of their keys so that two documents never wait for each other.</summary>
internal sealed class StockOf
{
    private const string Columns = "SELECT product_id, warehouse_id, on_hand, reserved, value, version FROM stock_levels WHERE product_id IN ";

    private readonly Dictionary<Guid, Level> _levels = [];

    public Statement ReadForOrder(Guid orderId) =>
        new(Columns + "(SELECT product_id FROM order_lines WHERE order_id = $1) ORDER BY product_id" + Schema.ForUpdate, [orderId], Add);

    public Statement ReadForDelivery(Guid deliveryId) =>
        new(Columns + "(SELECT product_id FROM delivery_lines WHERE delivery_id = $1) ORDER BY product_id" + Schema.ForUpdate, [deliveryId], Add);

    /// <summary>Reserves what is available; less is refused, because the floor knows no backorders.</summary>
    public Statement Reserve(Guid productId, decimal quantity)
    {
        var level = _levels[productId];
        if (level.OnHand - level.Reserved < quantity)
        {
            throw new RefusedException("There is not enough stock.");
        }

        level.Reserved += quantity;
        return level.Update();
    }

    /// <summary>Takes reserved goods out at the moving average. Returns their cost.</summary>
    public (Statement Update, decimal Cost) TakeOut(Guid productId, decimal quantity)
    {
        var level = _levels[productId];
        var cost = decimal.Round(level.Value * quantity / level.OnHand, 2, MidpointRounding.AwayFromZero);
        level.OnHand -= quantity;
        level.Reserved -= quantity;
        level.Value -= cost;
        return (level.Update(), cost);
    }

    public StockChanged Changed(Guid causeId, string cause, string warehouseCode) =>
        new(causeId, cause, [.. _levels.Values.Select(level => level.State(warehouseCode))]);

    private void Add(Row row) => _levels.Add(
        row.Id(0),
        new Level(row.Id(0), row.Id(1)) { OnHand = row.Number(2), Reserved = row.Number(3), Value = row.Number(4), Version = row.Count(5) });

    private sealed class Level(Guid productId, Guid warehouseId)
    {
        public decimal OnHand { get; set; }

        public decimal Reserved { get; set; }

        public decimal Value { get; set; }

        public long Version { get; set; }

        public Statement Update() => new(
            "UPDATE stock_levels SET on_hand = $1, reserved = $2, value = $3, version = $4 WHERE product_id = $5 AND warehouse_id = $6",
            [OnHand, Reserved, Value, ++Version, productId, warehouseId]);

        public StockLevelState State(string warehouseCode) =>
            new(warehouseId, warehouseCode, productId, (int)Version, OnHand, Reserved, OnHand - Reserved, 0);
    }
}
