using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.UnitTests.Fulfillment;

public sealed class FulfillmentUseCaseTests : IAsyncLifetime
{
    private FulfillmentScene _scene = null!;

    public async Task InitializeAsync()
    {
        _scene = await FulfillmentScene.StartAsync();
        await _scene.ProductAsync("LAP-14");
        await _scene.ProductAsync("MOUSE");
        await _scene.ProductAsync("SVC-1", kind: "service");
        await _scene.WarehouseAsync("MAIN");
    }

    public async Task DisposeAsync()
    {
        Assert.All(await _scene.CheckAsync(), result => Assert.Empty(result.Examples));
        await _scene.DisposeAsync();
    }

    [Fact]
    public async Task What_is_in_stock_becomes_a_ready_delivery_and_the_rest_waits_in_the_queue()
    {
        await _scene.ReceiveAsync("LAP-14", 3, 700);

        var order = await _scene.ConfirmAsync(("LAP-14", 5), ("MOUSE", 1));

        var delivery = Assert.Single(await _scene.DeliveriesAsync(order));
        Assert.Equal(("DN-2026-000001", "MAIN", "ship", "SO-1"), (delivery.Number, delivery.WarehouseCode, delivery.NextAction!.Code, delivery.OrderNumber));
        Assert.Equal(("LAP-14", 3m), (Assert.Single(delivery.Lines).ProductCode, delivery.Lines[0].Quantity));
        var backorders = await _scene.SendAsync(new ListBackordersQuery { OrderId = order.Order.OrderId });
        Assert.Equal([("LAP-14", 2m), ("MOUSE", 1m)], backorders.Items.Select(b => (b.ProductCode, b.Quantity)).Order());
        var level = await _scene.LevelAsync("LAP-14");
        Assert.Equal((3m, 3m, 0m, 700m), (level.OnHand, level.Reserved, level.Available, level.UnitCost));

        var allocated = Assert.Single(await _scene.EventsAsync<OrderAllocated>());
        Assert.Equal([(3m, 2m), (0m, 1m)], allocated.Lines.Select(line => (line.Reserved, line.Backordered)));
        Assert.Equal(delivery.Id, Assert.Single(await _scene.EventsAsync<DeliveryCreated>()).DeliveryId);
        Assert.Equal("allocation", Assert.Single(await _scene.EventsAsync<StockChanged>(order.Order.OrderId)).Cause);
        var allocations = await _scene.SendAsync(new ListAllocationsQuery { OrderId = order.Order.OrderId });
        Assert.Contains(allocations.Items, a => a.Reason == "Short by 2: 3 available in MAIN." && a.Outcome == AllocationOutcome.Backordered);
        Assert.Contains(allocations.Items, a => a.Reason == "3 of 5 served from MAIN (same country, priority 100): 3 available." && a.DeliveryId == delivery.Id);
    }

    [Fact]
    public async Task A_receipt_serves_the_queue_by_date_then_by_age_and_joins_a_delivery_that_has_not_left()
    {
        await _scene.ReceiveAsync("LAP-14", 1);
        var first = await _scene.ConfirmAsync(("LAP-14", 2));
        var later = await _scene.ConfirmAsync(new DateOnly(2026, 12, 24), false, ("LAP-14", 2));
        var urgent = await _scene.ConfirmAsync(new DateOnly(2026, 11, 20), false, ("LAP-14", 2));
        var queue = await _scene.SendAsync(new ListBackordersQuery());
        Assert.Equal(["SO-3", "SO-1", "SO-2"], queue.Items.Select(b => b.OrderNumber));

        await _scene.ReceiveAsync("LAP-14", 4);

        Assert.Equal(2, Assert.Single((await _scene.DeliveriesAsync(urgent)).Single().Lines).Quantity);
        Assert.Equal(2, Assert.Single((await _scene.DeliveriesAsync(first)).Single().Lines).Quantity);
        Assert.Equal(1, Assert.Single((await _scene.DeliveriesAsync(later)).Single().Lines).Quantity);
        Assert.Equal([1, 2], (await _scene.EventsAsync<OrderAllocated>(first.Order.OrderId)).Select(e => e.Version));
        Assert.Equal(("SO-2", 1m), (await _scene.SendAsync(new ListBackordersQuery())).Items.Select(b => (b.OrderNumber, b.Quantity)).Single());
    }

    [Fact]
    public async Task A_queue_of_several_pages_is_served_to_its_end()
    {
        for (var i = 0; i < 53; i++)
        {
            await _scene.ConfirmAsync(("MOUSE", 1));
        }

        await _scene.ReceiveAsync("MOUSE", 60);

        Assert.Empty((await _scene.SendAsync(new ListBackordersQuery())).Items);
        Assert.Equal(7, (await _scene.LevelAsync("MOUSE")).Available);
    }

    [Fact]
    public async Task A_delivery_goes_out_in_parts_and_each_part_carries_its_cost()
    {
        await _scene.ReceiveAsync("LAP-14", 3, 700.005m);
        var order = await _scene.ConfirmAsync(("LAP-14", 3));
        var delivery = (await _scene.DeliveriesAsync(order)).Single();

        var shipped = await _scene.SendAsync(new ShipDeliveryCommand
        {
            Id = delivery.Id,
            Carrier = "DHL",
            TrackingNumber = "T-1",
            Lines = [new() { OrderLineId = order.Lines[0].OrderLineId, Quantity = 2 }],
        });
        var delivered = await _scene.SendAsync(new DeliverDeliveryCommand { Id = delivery.Id, SignedBy = "Miller" });
        var rest = await _scene.ShipAndDeliverAsync(order);

        Assert.Equal((DeliveryStatus.Shipped, "deliver"), (shipped.Status, shipped.NextAction!.Code));
        Assert.Equal((DeliveryStatus.Delivered, null, "Miller"), (delivered.Status, delivered.NextAction, delivered.SignedBy));
        Assert.NotEqual(delivery.Id, rest.Id);
        var events = await _scene.EventsAsync<OrderLinesDelivered>(order.Order.OrderId);
        Assert.Equal([(delivery.Id, 2m, 1_400.01m), (rest.Id, 1m, 700.01m)], events.Select(e => (e.DocumentId, e.Lines.Single().Quantity, e.Lines.Single().Cost)));
        var level = await _scene.LevelAsync("LAP-14");
        Assert.Equal((0m, 0m, 0m), (level.OnHand, level.Reserved, level.Value));
        var ledger = await _scene.SendAsync(new ListStockMovementsQuery { ProductCode = "LAP-14" });
        Assert.Equal([(-1m, -700.005m), (-2m, -1_400.01m), (3m, 2_100.015m)], ledger.Items.Select(m => (m.Quantity, m.Value)));
    }

    [Fact]
    public async Task What_a_cancelled_order_held_goes_to_the_next_in_the_queue()
    {
        await _scene.ReceiveAsync("LAP-14", 2);
        var first = await _scene.ConfirmAsync(("LAP-14", 2), ("SVC-1", 1));
        var second = await _scene.ConfirmAsync(("LAP-14", 2));

        await _scene.CancelAsync(first);

        Assert.Equal(DeliveryStatus.Cancelled, (await _scene.DeliveriesAsync(first)).Single().Status);
        Assert.Equal(2, (await _scene.DeliveriesAsync(second)).Single().Lines.Single().Quantity);
        Assert.Equal(WorkOrderStatus.Cancelled, (await _scene.SendAsync(new ListWorkOrdersQuery { OrderId = first.Order.OrderId })).Items.Single().Status);
        Assert.Single(await _scene.EventsAsync<DeliveryCancelled>());
        Assert.Single(await _scene.EventsAsync<WorkOrderCancelled>());
        Assert.Equal("cancellation", (await _scene.EventsAsync<StockChanged>(first.Order.OrderId)).Last().Cause);
    }

    [Fact]
    public async Task What_had_left_before_the_cancellation_is_told_as_still_on_its_way()
    {
        await _scene.ReceiveAsync("LAP-14", 2);
        var order = await _scene.ConfirmAsync(("LAP-14", 3));
        await _scene.SendAsync(new ShipDeliveryCommand { Id = (await _scene.DeliveriesAsync(order)).Single().Id });

        await _scene.CancelAsync(order);

        var told = (await _scene.EventsAsync<OrderAllocated>(order.Order.OrderId)).Last().Lines.Single();
        Assert.Equal((2m, 0m), (told.Reserved, told.Backordered));
    }

    [Fact]
    public async Task The_rest_of_an_order_that_ships_complete_leaves_when_what_it_waited_for_is_cancelled()
    {
        await _scene.ReceiveAsync("LAP-14", 2);
        var order = await _scene.ConfirmAsync(null, true, ("LAP-14", 2), ("MOUSE", 1));
        Assert.Empty(await _scene.DeliveriesAsync(order));

        await _scene.CancelAsync(order with { Lines = [order.Lines[1]] });

        Assert.Equal("LAP-14", (await _scene.DeliveriesAsync(order)).Single().Lines.Single().ProductCode);
    }

    [Fact]
    public async Task What_comes_back_for_stock_serves_the_queue_at_the_cost_it_left_with()
    {
        await _scene.ReceiveAsync("LAP-14", 2, 700);
        var order = await _scene.ConfirmAsync(("LAP-14", 2));
        await _scene.ShipAndDeliverAsync(order);
        await _scene.ReceiveAsync("MOUSE", 1, 1);
        var waiting = await _scene.ConfirmAsync(("LAP-14", 1));

        await _scene.ReturnAsync(order, 1, "restock");

        Assert.Equal(DeliveryStatus.Ready, (await _scene.DeliveriesAsync(waiting)).Single().Status);
        var stocked = Assert.Single(await _scene.EventsAsync<ReturnStocked>());
        Assert.Equal(("restock", 1m, 700m), (stocked.Lines.Single().Disposition, stocked.Lines.Single().Quantity, stocked.Lines.Single().Cost));
        Assert.Equal(700, (await _scene.LevelAsync("LAP-14")).Value);
    }

    [Fact]
    public async Task What_comes_back_defective_is_quarantined_and_serves_no_one()
    {
        await _scene.ReceiveAsync("LAP-14", 2, 700);
        var order = await _scene.ConfirmAsync(("LAP-14", 2));
        await _scene.ShipAndDeliverAsync(order);
        var waiting = await _scene.ConfirmAsync(("LAP-14", 1));

        await _scene.ReturnAsync(order, 2, "quarantine");

        Assert.Empty(await _scene.DeliveriesAsync(waiting));
        var level = await _scene.LevelAsync("LAP-14");
        Assert.Equal((0m, 2m, 0m, 1_400m), (level.OnHand, level.Quarantined, level.Value, level.QuarantinedValue));
    }

    [Fact]
    public async Task A_service_is_delivered_by_its_work_order_in_parts()
    {
        var order = await _scene.ConfirmAsync(("SVC-1", 10));
        var opened = (await _scene.SendAsync(new ListWorkOrdersQuery { OrderId = order.Order.OrderId, Status = "open" })).Items.Single();

        await _scene.SendAsync(new StartWorkOrderCommand(opened.Id));
        await _scene.SendAsync(new CompleteWorkOrderCommand { Id = opened.Id, Quantity = 4 });
        var completed = await _scene.SendAsync(new CompleteWorkOrderCommand { Id = opened.Id, Cost = 99.5m });

        Assert.Equal((WorkOrderStatus.Completed, 10m, 339.5m), (completed.Status, completed.CompletedQuantity, completed.Cost.Amount));
        var events = await _scene.EventsAsync<OrderLinesDelivered>();
        Assert.Equal([("workOrder", 4m, 240m), ("workOrder", 6m, 99.5m)], events.Select(e => (e.DocumentType, e.Lines.Single().Quantity, e.Lines.Single().Cost)));
        Assert.Single(await _scene.EventsAsync<WorkOrderStarted>());
    }

    [Fact]
    public async Task A_reopened_warehouse_serves_the_queue()
    {
        var west = await _scene.WarehouseAsync("WEST");
        await _scene.ReceiveAsync("LAP-14", 5, warehouseCode: "WEST");
        var closed = await _scene.SendAsync(ChangeOf(west) with { Active = false });
        var order = await _scene.ConfirmAsync(("LAP-14", 2));
        Assert.Empty(await _scene.DeliveriesAsync(order));

        await _scene.SendAsync(ChangeOf(closed) with { Active = true });

        Assert.Equal("WEST", (await _scene.DeliveriesAsync(order)).Single().WarehouseCode);
        Assert.Equal([1, 2, 3], (await _scene.EventsAsync<WarehouseChanged>(west.Id)).Select(e => e.Version));
    }

    [Fact]
    public async Task All_unknown_references_of_an_adjustment_are_reported_at_once()
    {
        var refused = await Assert.ThrowsAsync<InvalidRequestException>(() => _scene.SendAsync(new AdjustInventoryCommand
        {
            WarehouseCode = "NOWHERE",
            Reason = AdjustmentReason.Correction,
            Lines = [new() { ProductCode = "X", Quantity = 1 }, new() { ProductCode = "SVC-1", Quantity = 1 }, new() { ProductCode = "MOUSE", Quantity = 1 }],
        }));

        Assert.Equal(
            [("/warehouseCode", "unknown_warehouse"), ("/lines/0/productCode", "unknown_product"), ("/lines/1/productCode", "product_not_stocked")],
            refused.Problems.Select(problem => (problem.Pointer, problem.Code)));
    }

    [Fact]
    public async Task All_problems_of_an_adjustments_body_are_reported_at_once()
    {
        var refused = await Assert.ThrowsAsync<InvalidRequestException>(() => _scene.SendAsync(new AdjustInventoryCommand
        {
            Reason = AdjustmentReason.Damage,
            Lines = [new() { Quantity = 0 }, new() { ProductCode = "MOUSE", Quantity = 1.00001m, UnitCost = -1 }, new() { ProductCode = "MOUSE", Quantity = -1, UnitCost = 1 }, null!],
        }));

        Assert.Equal(
            ["/lines/0/productCode", "/lines/0/quantity", "/lines/1", "/lines/1/quantity", "/lines/1/unitCost", "/lines/2/unitCost", "/lines/3", "/warehouseCode"],
            refused.Problems.Select(problem => problem.Pointer).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_refused_adjustment_changes_nothing()
    {
        await _scene.ReceiveAsync("MOUSE", 1);

        await Assert.ThrowsAsync<DomainException>(() => _scene.SendAsync(new AdjustInventoryCommand
        {
            WarehouseCode = "MAIN",
            Reason = AdjustmentReason.Count,
            Lines = [new() { ProductCode = "MOUSE", Quantity = 5, UnitCost = 1 }, new() { ProductCode = "MOUSE", Quantity = -7 }],
        }));

        Assert.Equal(1, (await _scene.LevelAsync("MOUSE")).OnHand);
        Assert.Single((await _scene.SendAsync(new ListAdjustmentsQuery())).Items);
    }

    [Fact]
    public async Task A_delivery_can_not_have_arrived_in_the_future()
    {
        var refused = await Assert.ThrowsAsync<InvalidRequestException>(() =>
            _scene.SendAsync(new DeliverDeliveryCommand { Id = Guid.CreateVersion7(Given.Now), DeliveredAt = Given.Now.AddSeconds(1) }));

        Assert.Equal("in_the_future", refused.Problems.Single().Code);
    }

    [Fact]
    public async Task Older_news_of_a_product_is_ignored()
    {
        await _scene.ProductAsync("LAP-14", version: 3, standardCost: 30);
        var id = await _scene.ProductAsync("LAP-14", version: 2, standardCost: 20);

        Assert.Equal(30, await _scene.InDatabaseAsync(db => db.Products.Where(p => p.Id == id).Select(p => p.StandardCost).SingleAsync()));
    }

    [Fact]
    public async Task A_warehouse_keeps_its_code_and_shares_it_with_no_other()
    {
        var main = (await _scene.SendAsync(new ListWarehousesQuery { Code = "MAIN" })).Items.Single();

        var renamed = await Assert.ThrowsAsync<InvalidRequestException>(() => _scene.SendAsync(ChangeOf(main) with { Code = "OTHER" }));
        var doubled = await Assert.ThrowsAsync<DomainException>(() => _scene.WarehouseAsync("MAIN"));

        Assert.Equal(("/code", "immutable"), (renamed.Problems.Single().Pointer, renamed.Problems.Single().Code));
        Assert.Equal("fulfillment.duplicate_warehouse", doubled.Code);
    }

    [Fact]
    public async Task The_proofs_find_stock_that_the_ledger_does_not_know_and_reservations_without_an_order()
    {
        await _scene.ReceiveAsync("LAP-14", 5);
        await _scene.ConfirmAsync(("LAP-14", 2));
        await TamperAsync(1);

        var results = await _scene.CheckAsync();

        Assert.Equal([("I1", 0L), ("I1", 1L), ("I2", 1L)], results.Select(result => (result.Code, result.Violations)).Order());
        await TamperAsync(-1);
    }

    private Task<int> TamperAsync(decimal by) => _scene.InDatabaseAsync(db => db.StockLevels.ExecuteUpdateAsync(set => set
        .SetProperty(level => level.OnHand, level => level.OnHand + by)
        .SetProperty(level => level.Reserved, level => level.Reserved + by)));

    private static UpdateWarehouseCommand ChangeOf(WarehouseResponse warehouse) => new()
    {
        Id = warehouse.Id,
        Code = warehouse.Code,
        Name = warehouse.Name,
        Country = warehouse.Country,
        Priority = warehouse.Priority,
        Active = warehouse.Active,
    };
}
