using OrderMgmt.Fulfillment.Domain;

namespace OrderMgmt.UnitTests.Fulfillment;

/// <summary>Things that tests of fulfilment start from.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 30, 0, TimeSpan.Zero);

    public static readonly StockDocument Document = new(Guid.CreateVersion7(Now), "DOC-1", "adjustment", "user:anna");

    private static readonly WarehouseDetails Details = new("Warehouse", "DE", 100, true, null, new Dictionary<string, string>());

    public static Warehouse Warehouse(string code, string country = "DE", int priority = 100, bool active = true) =>
        new(code, Details with { Country = country, Priority = priority, Active = active }, Now);

    public static ProductCopy Product(string code, decimal standardCost = 0) =>
        new() { Id = Guid.CreateVersion7(Now), Code = code, Name = code, Unit = "pcs", IsStocked = true, StandardCost = standardCost };

    public static StockLevel Level(ProductCopy product, Warehouse warehouse, decimal quantity = 0, decimal unitCost = 0)
    {
        var level = new StockLevel(product.Id, product.Code, warehouse.Id, warehouse.Code, Now);
        if (quantity > 0)
        {
            Stock([level], warehouse).Receive(level, quantity, unitCost);
        }

        return level;
    }

    public static Stock Stock(IEnumerable<StockLevel> levels, params Warehouse[] warehouses) => new(levels, warehouses, Document, Now);

    public static OrderedLine Line(ProductCopy product, decimal quantity, string? warehouseCode = null, bool isStocked = true, decimal unitCost = 0) =>
        new(Guid.CreateVersion7(Now), 1, product.Id, product.Code, product.Name, "pcs", isStocked, quantity, unitCost, warehouseCode, new DateOnly(2026, 11, 22));

    public static OrderDemand Order(params OrderedLine[] lines) => Order(false, lines);

    public static OrderDemand Order(bool shipComplete, params OrderedLine[] lines) =>
        new(Guid.CreateVersion7(Now), new OrderedBy("SO-2026-000001", "Acme", "DE", DeliveryAddress.None, shipComplete, Now), lines, Now);

    /// <summary>What the application does after an allocation: a delivery for every warehouse that may send something.</summary>
    public static List<Delivery> Deliveries(OrderDemand demand)
    {
        List<Delivery> deliveries = [];
        foreach (var (id, code) in demand.WarehousesToDeliverFrom())
        {
            var delivery = new Delivery($"DN-{code}", demand, id, code, Now);
            demand.PutOn(delivery);
            deliveries.Add(delivery);
        }

        return deliveries;
    }
}
