using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OrderMgmt.Contracts.Billing;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.LoadTests.Floor.Storage;

namespace OrderMgmt.LoadTests.Floor;

/// <summary>Shipping and delivering. A delivered order gets its draft invoice in the same transaction.</summary>
internal sealed class DeliveryEndpoints(IStore store, MasterData master, TimeProvider clock)
{
    // The order is found through its delivery, so that one round trip reads both.
    private const string OrderOfDelivery = "SELECT order_id FROM deliveries WHERE id = $1";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/deliveries", FindAsync);
        routes.MapPost("/api/v1/deliveries/{id}/ship", ShipAsync);
        routes.MapPost("/api/v1/deliveries/{id}/deliver", DeliverAsync);
    }

    private async Task FindAsync(HttpContext exchange)
    {
        var delivery = new StoredDelivery();
        await store.ReadAsync(delivery.ReadOfOrder(exchange.QueryOrderId()), exchange.RequestAborted);
        DeliveryResponse[] items = delivery.Id == Guid.Empty ? [] : [delivery.Response(master.OnlyWarehouse().Code)];
        await exchange.AnswerAsync(StatusCodes.Status200OK, new PageResponse<DeliveryResponse>(items, null), FloorJson.Default.DeliveryPage);
    }

    private async Task ShipAsync(HttpContext exchange)
    {
        var body = await exchange.BodyAsync(FloorJson.Default.ShipDeliveryBody);
        var (delivery, order, stock) = (new StoredDelivery(), new StoredOrder(), new StockOf());
        await store.ChangeAsync(
            [.. delivery.ReadLocked(exchange.RouteId()), .. order.ReadLockedBy(OrderOfDelivery, exchange.RouteId()), stock.ReadForDelivery(exchange.RouteId())],
            () => Ship(delivery, order, stock, body),
            exchange.RequestAborted);
        await exchange.AnswerAsync(StatusCodes.Status200OK, delivery.Response(master.OnlyWarehouse().Code), delivery.Version, FloorJson.Default.DeliveryResponse);
    }

    private List<Statement> Ship(StoredDelivery delivery, StoredOrder order, StockOf stock, ShipDeliveryBody body)
    {
        var (now, correlation) = (clock.GetUtcNow(), Guid.CreateVersion7(clock.GetUtcNow()));
        (delivery.Carrier, delivery.TrackingNumber) = (body.Carrier, body.TrackingNumber);
        List<Statement> writes = [delivery.MoveOn("ready", "shipped"), order.MoveOn("inFulfillment", "shipped")];
        List<object[]> movements = [];
        foreach (var line in delivery.Lines)
        {
            var (update, cost) = stock.TakeOut(line.ProductId, line.Quantity);
            writes.Add(update);
            movements.Add([Guid.CreateVersion7(now), line.ProductId, delivery.WarehouseId, "delivery", delivery.Id, line.OrderLineId, -line.Quantity, -cost, now]);
        }

        var shipped = new DeliveryShipped(
            delivery.Id, delivery.Number, delivery.OrderId, delivery.Carrier, delivery.TrackingNumber, now,
            [.. delivery.Lines.Select(line => new DeliveryLine(line.OrderLineId, line.ProductId, line.ProductCode, line.Quantity))]);
        writes.AddRange(
        [
            Schema.StockMovements.Insert(movements),
            new("DELETE FROM reservations WHERE order_id = $1", [delivery.OrderId]),
            EventLog.Append(
            [
                EventLog.Row(shipped, FloorJson.Default.DeliveryShipped, correlation, now),
                EventLog.Row(stock.Changed(delivery.Id, "delivery", master.OnlyWarehouse().Code), FloorJson.Default.StockChanged, correlation, now),
                EventLog.Row(new OrderProgressed(order.State(), order.Quantities()), FloorJson.Default.OrderProgressed, correlation, now),
            ]),
        ]);
        return writes;
    }

    private async Task DeliverAsync(HttpContext exchange)
    {
        var delivery = new StoredDelivery();
        var order = new StoredOrder();
        await store.ChangeAsync(
            [.. delivery.ReadLocked(exchange.RouteId()), .. order.ReadLockedBy(OrderOfDelivery, exchange.RouteId())],
            () => Deliver(delivery, order),
            exchange.RequestAborted);
        await exchange.AnswerAsync(StatusCodes.Status200OK, delivery.Response(master.OnlyWarehouse().Code), delivery.Version, FloorJson.Default.DeliveryResponse);
    }

    private List<Statement> Deliver(StoredDelivery delivery, StoredOrder order)
    {
        var (now, correlation) = (clock.GetUtcNow(), Guid.CreateVersion7(clock.GetUtcNow()));
        List<Statement> writes =
        [
            delivery.MoveOn("shipped", "delivered"),
            order.MoveOn("shipped", "delivered"),
            new("UPDATE order_lines SET reserved = 0, delivered = quantity WHERE order_id = $1", [order.Id]),
        ];
        foreach (var line in order.Lines)
        {
            (line.Reserved, line.Delivered) = (0, line.Quantity);
        }

        var delivered = new OrderLinesDelivered(
            order.Id, "delivery", delivery.Id, delivery.Number, now,
            [.. delivery.Lines.Select(line => new DeliveredLine(line.OrderLineId, line.ProductId, line.ProductCode, line.Quantity, line.Cost))]);
        var invoice = StoredInvoice.Draft(order, now);
        writes.AddRange(
        [
            Schema.Invoices.Insert([invoice.Values(now)]),
            Schema.InvoiceLines.Insert([.. invoice.Lines.Select(line => line.Values(invoice.Id))]),
            EventLog.Append(
            [
                EventLog.Row(delivered, FloorJson.Default.OrderLinesDelivered, correlation, now),
                EventLog.Row(new OrderProgressed(order.State(), order.Quantities()), FloorJson.Default.OrderProgressed, correlation, now),
                EventLog.Row(new InvoiceDrafted(invoice.State(), invoice.BilledLines()), FloorJson.Default.InvoiceDrafted, correlation, now),
            ]),
        ]);
        return writes;
    }
}
