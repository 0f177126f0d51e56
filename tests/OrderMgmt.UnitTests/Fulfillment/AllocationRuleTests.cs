using OrderMgmt.Fulfillment.Domain;

namespace OrderMgmt.UnitTests.Fulfillment;

public sealed class AllocationRuleTests
{
    private readonly ProductCopy _product = Given.Product("LAP-14");

    [Fact]
    public void One_warehouse_that_can_serve_all_goes_before_several()
    {
        var plan = Plan(5, null, At("A", 3, priority: 1), At("B", 9, priority: 2));

        Assert.Equal([("B", 5m)], Picks(plan));
        Assert.Equal("Served from B (same country, priority 2): 9 available.", plan.Reason);
    }

    [Fact]
    public void The_country_of_delivery_goes_before_priority_and_priority_before_code()
    {
        Assert.Equal([("C", 1m)], Picks(Plan(1, null, At("A", 9, "FR", 1), At("B", 9, "DE", 7), At("C", 9, "DE", 5))));
        Assert.Equal([("B", 1m)], Picks(Plan(1, null, At("C", 9), At("B", 9))));
    }

    [Fact]
    public void When_none_can_serve_all_the_quantity_is_split_in_that_order()
    {
        var plan = Plan(5, null, At("A", 4, "FR", 1), At("B", 3, "DE", 5));

        Assert.Equal([("B", 3m), ("A", 2m)], Picks(plan));
        Assert.Equal("3 of 5 served from B (same country, priority 5): 3 available. 2 of 5 served from A (priority 1): 4 available.", plan.Reason);
    }

    [Fact]
    public void Only_the_warehouse_named_on_the_line_serves_it()
    {
        var plan = Plan(5, "A", At("A", 4), At("B", 9));

        Assert.Equal([("A", 4m)], Picks(plan));
        Assert.Equal(1, plan.Missing);
        Assert.Equal("4 of 5 served from A (named on the line): 4 available. Short by 1: 4 available in A.", plan.Reason);
    }

    [Fact]
    public void What_is_short_says_what_there_was()
    {
        Assert.Equal("Short by 2: no warehouse has it.", Plan(2, null).Reason);
        Assert.Equal("Short by 2: X, named on the line, has none or is not active.", Plan(2, "X", At("A", 9)).Reason);
        Assert.Equal("Short by 2: 0 available in A, 0 available in B.", Plan(2, null, At("B", 0), At("A", 0)).Reason);
    }

    [Fact]
    public void A_warehouse_that_is_not_active_serves_nothing()
    {
        var warehouse = Given.Warehouse("A", active: false);
        var stock = Given.Stock([Given.Level(_product, warehouse, 5, 1)], warehouse);

        Assert.Empty(stock.SourcesOf(_product.Id));
        Assert.Empty(stock.Free);
    }

    private static AllocationPlan Plan(decimal quantity, string? warehouseCode, params StockSource[] sources) =>
        AllocationRule.Plan(new AllocationRequest(quantity, warehouseCode, "DE"), sources);

    private static IEnumerable<(string, decimal)> Picks(AllocationPlan plan) => plan.Picks.Select(pick => (pick.Level.WarehouseCode, pick.Quantity));

    private StockSource At(string code, decimal quantity, string country = "DE", int priority = 100)
    {
        var warehouse = Given.Warehouse(code, country, priority);
        return new StockSource(warehouse, Given.Level(_product, warehouse, quantity, 1));
    }
}
