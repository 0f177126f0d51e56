using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.UnitTests.Fulfillment;

/// <summary>Two products at two warehouses, and what the use cases do with the domain, without a database.</summary>
internal sealed class FulfillmentWorld
{
    private readonly Warehouse[] _warehouses = [Given.Warehouse("MAIN", priority: 1), Given.Warehouse("WEST", priority: 2)];
    private readonly ProductCopy[] _products = [Given.Product("A"), Given.Product("B")];
    private readonly List<StockLevel> _levels = [];
    private readonly List<StockMovement> _ledger = [];
    private readonly List<OrderDemand> _demands = [];
    private readonly List<Delivery> _deliveries = [];
    private readonly List<IDomainEvent> _events = [];

    public FulfillmentWorld() => _levels.AddRange(_warehouses.SelectMany(warehouse => _products.Select(product => Given.Level(product, warehouse))));

    private IEnumerable<DemandLine> Lines => _demands.SelectMany(demand => demand.Lines);

    public void Receive(int product, int warehouse, decimal quantity, decimal unitCost) =>
        Change(stock => stock.Receive(Level(product, warehouse), quantity, unitCost));

    public void WriteOff(int product, int warehouse, decimal quantity)
    {
        var level = Level(product, warehouse);
        if (quantity > level.Available)
        {
            Assert.Throws<DomainException>(() => Open().WriteOff(level, quantity));
        }
        else
        {
            Change(stock => stock.WriteOff(level, quantity));
        }
    }

    public void Confirm(int product, decimal quantity, int? namedWarehouse, bool shipComplete)
    {
        var demand = Given.Order(
            shipComplete,
            Given.Line(_products[product], quantity, namedWarehouse is { } index ? _warehouses[index].Code : null),
            Given.Line(_products[1 - product], quantity / 2));
        _demands.Add(demand);
        Change(demand.Allocate);
    }

    public void Ship(int choice, decimal? atMost)
    {
        if (Choose([.. _deliveries.Where(d => d.Status == DeliveryStatus.Ready)], choice) is not { } delivery)
        {
            return;
        }

        var demand = _demands.Single(d => d.Id == delivery.OrderId);
        var quantities = atMost is null ? null : delivery.Lines.Where(line => line.Quantity > 0).Take(1).ToDictionary(line => line.OrderLineId, line => Math.Min(line.Quantity, atMost.Value));
        Change(stock =>
        {
            var left = delivery.Ship(quantities, new Shipment(null, null), stock);
            var rest = left.Count == 0 ? null : Delivery.OfRest("DN", demand, delivery, left, Given.Now);
            demand.Ship(delivery, rest);
            _deliveries.AddRange(rest is null ? [] : [rest]);
        });
    }

    public void Arrive(int choice)
    {
        if (Choose([.. _deliveries.Where(d => d.Status == DeliveryStatus.Shipped)], choice) is { } delivery)
        {
            delivery.Arrive(Given.Now, null);
            _demands.Single(d => d.Id == delivery.OrderId).Arrive(delivery, "EUR");
        }
    }

    /// <summary>Asks for more to be cancelled than is left now and then, as a cancellation does that crosses a shipment.</summary>
    public void Cancel(int choice, decimal quantity)
    {
        if (Choose(_demands, choice) is not { } demand)
        {
            return;
        }

        Change(stock =>
        {
            foreach (var release in demand.CancelUpTo(demand.Lines.ToDictionary(line => line.Id, line => Math.Min(line.Ordered, line.Cancelled + quantity))))
            {
                stock.Release(stock.Level(release.Line.ProductId, release.WarehouseId!.Value), release.Quantity);
                _deliveries.Find(delivery => delivery.Id == release.DeliveryId)?.Withdraw(release.Line.Id, release.Quantity);
            }
        });
    }

    public void Return(int choice, decimal quantity, bool quarantine)
    {
        if (Choose([.. Lines.Where(line => line.Delivered > line.Returned)], choice) is not { } line)
        {
            return;
        }

        var bucket = quarantine ? StockBucket.Quarantined : StockBucket.OnHand;
        var missing = Math.Min(quantity, line.Delivered - line.Returned);
        Change(stock =>
        {
            List<StockedReturn> stocked = [];
            foreach (var goods in Outside(line))
            {
                var (taken, value) = goods.Take(missing);
                if (taken > 0)
                {
                    missing -= taken;
                    stock.TakeBack(stock.Level(goods.ProductId, goods.WarehouseId), bucket, taken, value, line.Id);
                    stocked.Add(new StockedReturn(line.Id, taken, bucket, value));
                }
            }

            Assert.Equal(0, missing);
            _demands.Single(d => d.Id == line.OrderId).TakeBack(Guid.CreateVersion7(Given.Now), stocked, "EUR", Given.Now);
        });
    }

    public void AssertInvariants()
    {
        _events.AddRange(_demands.SelectMany(demand => demand.TakeEvents()));
        foreach (var level in _levels)
        {
            AssertLevel(level);
        }

        foreach (var line in Lines)
        {
            AssertLine(line);
        }
    }

    private void AssertLevel(StockLevel level)
    {
        var ledger = _ledger.Where(m => m.LevelId == level.Id).ToList();
        Assert.Equal(ledger.Where(m => m.Bucket == StockBucket.OnHand).Sum(m => m.Quantity), level.OnHand);
        Assert.Equal(ledger.Where(m => m.Bucket == StockBucket.OnHand).Sum(m => m.Value), level.Value);
        Assert.Equal(ledger.Where(m => m.Bucket == StockBucket.Quarantined).Sum(m => m.Quantity), level.Quarantined);
        Assert.Equal(ledger.Where(m => m.Bucket == StockBucket.Quarantined).Sum(m => m.Value), level.QuarantinedValue);
        Assert.True(level.Available >= 0 && level.Reserved >= 0 && level.Value >= 0, "A level is negative.");
        Assert.True(level.OnHand > 0 || level.Value == 0, "Dust remains.");
        Assert.Equal(Held(a => a.WarehouseId == level.WarehouseId && a.ProductId == level.ProductId), level.Reserved);
    }

    private void AssertLine(DemandLine line)
    {
        Assert.Equal(line.Ordered, line.Reserved + line.Backordered + line.Shipped + line.Cancelled);
        Assert.True(line is { Reserved: >= 0, Backordered: >= 0 } && line.Delivered <= line.Shipped && line.Returned <= line.Delivered, "A quantity is negative.");
        Assert.Equal(Held(a => a.OrderLineId == line.Id), line.Reserved);
        Assert.Equal(Held(a => a.OrderLineId == line.Id && a.DeliveryId != null), OnDeliveries(line, d => d.Status == DeliveryStatus.Ready));
        Assert.Equal(line.Shipped, OnDeliveries(line, d => d.ShippedAt != null));
        Assert.Equal(line.Delivered, OnDeliveries(line, d => d.DeliveredAt != null));

        var delivered = _events.OfType<LinesWereDelivered>().SelectMany(e => e.Lines).Where(l => l.OrderLineId == line.Id).Sum(l => l.Cost);
        var returned = _events.OfType<ReturnWasStocked>().SelectMany(e => e.Lines).Where(l => l.OrderLineId == line.Id).Sum(l => l.Cost);
        Assert.Equal(Rounding.ToCurrency(line.DeliveredCost, "EUR"), delivered);
        Assert.Equal(Rounding.ToCurrency(line.ReturnedCost, "EUR"), returned);
        Assert.False(line.Backordered > 0 && Open().SourcesOf(line.ProductId).Any(s => s.Level.Available > 0 && (line.WarehouseCode ?? s.Warehouse.Code) == s.Warehouse.Code), "Someone waits although there is stock.");
    }

    private decimal Held(Func<Allocation, bool> which) => Lines.SelectMany(line => line.Allocations).Where(which).Sum(allocation => allocation.Reserved);

    private decimal OnDeliveries(DemandLine line, Func<Delivery, bool> which) =>
        _deliveries.Where(which).SelectMany(delivery => delivery.Lines).Where(l => l.OrderLineId == line.Id).Sum(l => l.Quantity);

    private IEnumerable<GoodsOutside> Outside(DemandLine line) => _ledger.Where(m => m.OrderLineId == line.Id).GroupBy(m => m.WarehouseId)
        .Select(group => new GoodsOutside(line.Id, line.ProductId, group.Key, -group.Sum(m => m.Quantity), -group.Sum(m => m.Value))).ToList();

    private static T? Choose<T>(List<T> among, int choice)
        where T : class => among.Count == 0 ? null : among[choice % among.Count];

    private StockLevel Level(int product, int warehouse) => _levels.Single(level => level.ProductId == _products[product].Id && level.WarehouseId == _warehouses[warehouse].Id);

    private Stock Open() => Given.Stock(_levels, _warehouses);

    /// <summary>Changes stock, then serves the queue and makes deliveries, as every use case does.</summary>
    private void Change(Action<Stock> change)
    {
        var stock = Open();
        change(stock);
        foreach (var demand in _demands)
        {
            foreach (var line in demand.Lines)
            {
                demand.ServeBackorder(line.Id, stock);
            }
        }

        _ledger.AddRange(stock.Movements);
        foreach (var demand in _demands)
        {
            Deliver(demand);
        }
    }

    private void Deliver(OrderDemand demand)
    {
        foreach (var (id, code) in demand.WarehousesToDeliverFrom())
        {
            var delivery = _deliveries.Find(d => d.OrderId == demand.Id && d.WarehouseId == id && d.Status == DeliveryStatus.Ready);
            if (delivery is null)
            {
                _deliveries.Add(delivery = new Delivery("DN", demand, id, code, Given.Now));
            }

            demand.PutOn(delivery);
        }
    }
}
