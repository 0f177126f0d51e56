using OrderMgmt.Fulfillment.Domain;

namespace OrderMgmt.UnitTests.Fulfillment;

public sealed class OrderDemandTests
{
    private readonly Warehouse _main = Given.Warehouse("MAIN");
    private readonly ProductCopy _laptop = Given.Product("LAP-14");
    private readonly ProductCopy _mouse = Given.Product("MOUSE");

    [Fact]
    public void What_is_there_is_reserved_and_the_rest_waits()
    {
        var (demand, stock) = Allocated(false, 3, Given.Line(_laptop, 5));

        var line = demand.Lines[0];
        Assert.Equal((3m, 2m, 0m), (line.Reserved, line.Backordered, line.Open));
        Assert.Equal([AllocationOutcome.Reserved, AllocationOutcome.Backordered], line.Allocations.Select(a => a.Outcome));
        Assert.Equal(3, stock.Changed.Single().Reserved);
        Assert.Equal(3, Assert.Single(Given.Deliveries(demand)).Lines.Single().Quantity);
    }

    [Fact]
    public void An_order_that_ships_complete_gets_no_delivery_before_everything_is_there()
    {
        var (demand, stock) = Allocated(true, 3, Given.Line(_laptop, 5), Given.Line(_laptop, 0.5m));
        Assert.Empty(Given.Deliveries(demand));

        stock.Receive(stock.Changed[0], 10, 1);
        Assert.True(demand.ServeBackorder(demand.Lines[0].Id, stock));
        Assert.Empty(Given.Deliveries(demand));
        Assert.True(demand.ServeBackorder(demand.Lines[1].Id, stock));

        Assert.Equal([5m, 0.5m], Assert.Single(Given.Deliveries(demand)).Lines.Select(line => line.Quantity));
    }

    [Fact]
    public void A_line_that_waits_for_nothing_is_not_served()
    {
        var (demand, stock) = Allocated(false, 5, Given.Line(_laptop, 5));

        Assert.False(demand.ServeBackorder(demand.Lines[0].Id, stock));
    }

    [Fact]
    public void A_cancellation_takes_first_what_waits_and_then_what_is_reserved()
    {
        var (demand, _) = Allocated(false, 3, Given.Line(_laptop, 5));
        var delivery = Given.Deliveries(demand).Single();
        var line = demand.Lines[0];

        var released = demand.CancelUpTo(Totals(line, 4));

        Assert.Equal((1m, 0m, 4m), (line.Reserved, line.Backordered, line.Cancelled));
        var release = Assert.Single(released);
        Assert.Equal((2m, _main.Id, delivery.Id), (release.Quantity, release.WarehouseId, release.DeliveryId));
    }

    [Fact]
    public void A_cancellation_that_crosses_a_shipment_leaves_alone_what_has_left()
    {
        var (demand, stock) = Allocated(false, 5, Given.Line(_laptop, 5));
        var delivery = Given.Deliveries(demand).Single();
        Ship(demand, delivery, stock, 3);
        var line = demand.Lines[0];

        demand.CancelUpTo(Totals(line, 5));

        Assert.Equal((0m, 3m, 2m), (line.Reserved, line.Shipped, line.Cancelled));
        Assert.Equal(3, line.ReservedOrInTransit);
    }

    [Fact]
    public void The_same_cancellation_twice_is_one()
    {
        var (demand, _) = Allocated(false, 3, Given.Line(_laptop, 5));

        demand.CancelUpTo(Totals(demand.Lines[0], 4));

        Assert.Empty(demand.CancelUpTo(Totals(demand.Lines[0], 4)));
    }

    [Fact]
    public void Costs_of_partial_deliveries_and_returns_re_add_to_the_cent()
    {
        var level = Given.Level(_laptop, _main, 3, 0.335m);
        var stock = Given.Stock([level], _main);
        var demand = Given.Order(Given.Line(_laptop, 3));
        demand.Allocate(stock);
        var deliveries = Given.Deliveries(demand);
        deliveries.Add(Ship(demand, deliveries[0], stock, 1)!);
        deliveries.Add(Ship(demand, deliveries[1], stock, 1)!);
        Ship(demand, deliveries[2], stock, 1);

        foreach (var delivery in deliveries)
        {
            delivery.Arrive(Given.Now, null);
            demand.Arrive(delivery, "EUR");
        }

        demand.TakeBack(Guid.CreateVersion7(Given.Now), [new StockedReturn(demand.Lines[0].Id, 1, StockBucket.OnHand, 0.335m)], "EUR", Given.Now);
        var events = demand.TakeEvents();
        Assert.Equal([0.34m, 0.33m, 0.34m], events.OfType<LinesWereDelivered>().Select(e => e.Lines.Single().Cost));
        Assert.Equal(0.34m, events.OfType<ReturnWasStocked>().Single().Lines.Single().Cost);
        Assert.Equal((3m, 3m, 1m), (demand.Lines[0].Shipped, demand.Lines[0].Delivered, demand.Lines[0].Returned));
    }

    [Fact]
    public void An_order_is_short_when_its_lines_together_ask_for_more_than_there_is()
    {
        var stock = Given.Stock([Given.Level(_laptop, _main, 5, 1)], _main);

        Assert.False(Given.Order(Given.Line(_laptop, 5)).IsShortOf(stock));
        Assert.True(Given.Order(Given.Line(_laptop, 3), Given.Line(_laptop, 3)).IsShortOf(stock));
        Assert.True(Given.Order(Given.Line(_laptop, 3, "OTHER")).IsShortOf(stock));
        Assert.True(Given.Order(Given.Line(_mouse, 1)).IsShortOf(stock));
        Assert.False(Given.Order(Given.Line(_mouse, 1, isStocked: false)).IsShortOf(stock));
    }

    private static Dictionary<Guid, decimal> Totals(DemandLine line, decimal cancelled) => new() { [line.Id] = cancelled };

    private static Delivery? Ship(OrderDemand demand, Delivery delivery, Stock stock, decimal quantity)
    {
        var left = delivery.Ship(new Dictionary<Guid, decimal> { [demand.Lines[0].Id] = quantity }, new Shipment(null, null), stock);
        var rest = left.Count == 0 ? null : Delivery.OfRest("DN-REST", demand, delivery, left, Given.Now);
        demand.Ship(delivery, rest);
        return rest;
    }

    private (OrderDemand Demand, Stock Stock) Allocated(bool shipComplete, decimal onHand, params OrderedLine[] lines)
    {
        var level = Given.Level(_laptop, _main, onHand, 1);
        var demand = Given.Order(shipComplete, lines);
        var stock = Given.Stock([level], _main);
        demand.Allocate(stock);
        return (demand, stock);
    }
}
