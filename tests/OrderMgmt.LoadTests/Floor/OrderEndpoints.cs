using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.LoadTests.Floor.Storage;

namespace OrderMgmt.LoadTests.Floor;

/// <summary>Capture and submission. What the product does in its lanes after a submission (reserve, make the delivery) is done in the same transaction.</summary>
internal sealed class OrderEndpoints(IStore store, MasterData master, NumberSeries numbers, TimeProvider clock)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/orders", CreateAsync);
        routes.MapPost("/api/v1/orders/{id}/submit", SubmitAsync);
        routes.MapGet("/api/v1/orders/{id}", GetAsync);
    }

    private async Task CreateAsync(HttpContext exchange)
    {
        var body = await exchange.BodyAsync(FloorJson.Default.CreateOrderBody);
        var order = await CaptureAsync(body, exchange.RequestAborted);
        var now = clock.GetUtcNow();
        await store.ChangeAsync(
            [],
            () =>
            [
                Schema.Orders.Insert([order.Values(now)]),
                Schema.OrderLines.Insert([.. order.Lines.Select(line => line.Values(order.Id))]),
                EventLog.Append([EventLog.Row(new OrderCreated(order.State()), FloorJson.Default.OrderCreated, Guid.CreateVersion7(now), now)]),
            ],
            exchange.RequestAborted);
        exchange.Response.Headers.Location = $"/api/v1/orders/{order.Id}";
        await exchange.AnswerAsync(StatusCodes.Status201Created, order.Response(), order.Version, FloorJson.Default.OrderResponse);
    }

    private async Task<StoredOrder> CaptureAsync(CreateOrderBody body, CancellationToken cancellationToken)
    {
        var customer = master.Customer(body.CustomerId);
        var now = clock.GetUtcNow();
        var order = new StoredOrder
        {
            Id = Guid.CreateVersion7(now),
            Number = await numbers.NextAsync("SO", cancellationToken),
            CustomerId = customer.Id,
            CustomerName = customer.Name,
            OrderType = body.OrderType,
            Status = "draft",
            Currency = customer.Currency,
            OrderDate = DateOnly.FromDateTime(now.UtcDateTime),
            ExternalReference = body.ExternalReference,
            Version = 1,
        };
        foreach (var wanted in body.Lines)
        {
            var product = master.Product(wanted.ProductCode);
            order.Lines.Add(new StoredLine(
                Guid.CreateVersion7(now), order.Lines.Count + 1, product.Id, product.Code, product.Name, product.Kind, product.Unit, wanted.Quantity, product.ListPrice,
                Round(wanted.Quantity * product.ListPrice), product.TaxCategory, master.TaxRate(product.TaxCategory, customer.Country), product.StandardCost));
        }

        order.Net = order.Lines.Sum(line => line.Net);
        order.Tax = order.Lines.GroupBy(line => (line.TaxCategory, line.TaxRate)).Sum(rate => Round(rate.Sum(line => line.Net) * rate.Key.TaxRate / 100));
        order.Gross = order.Net + order.Tax;
        return order;
    }

    private async Task SubmitAsync(HttpContext exchange)
    {
        var order = new StoredOrder();
        var stock = new StockOf();
        var deliveryNumber = await numbers.NextAsync("DN", exchange.RequestAborted);
        await store.ChangeAsync(
            [.. order.ReadLocked(exchange.RouteId()), stock.ReadForOrder(exchange.RouteId())],
            () => Confirm(order, stock, deliveryNumber),
            exchange.RequestAborted);
        await exchange.AnswerAsync(StatusCodes.Status200OK, order.Response(), order.Version, FloorJson.Default.OrderResponse);
    }

    private List<Statement> Confirm(StoredOrder order, StockOf stock, string deliveryNumber)
    {
        var (now, correlation) = (clock.GetUtcNow(), Guid.CreateVersion7(clock.GetUtcNow()));
        var (warehouse, customer) = (master.OnlyWarehouse(), master.Customer(order.CustomerId));
        List<Statement> writes = [order.MoveOn("draft", "inFulfillment"), new("UPDATE order_lines SET reserved = quantity WHERE order_id = $1", [order.Id])];
        foreach (var line in order.Lines)
        {
            line.Reserved = line.Quantity;
            writes.Add(stock.Reserve(line.ProductId, line.Quantity));
        }

        var deliveryId = Guid.CreateVersion7(now);
        var confirmed = new OrderConfirmed(
            order.State(), [.. order.Lines.Select(Confirmed)], null, customer.PaymentTerms, customer.ClientType, customer.Country, customer.Address, customer.Address, false, now);
        var allocated = new OrderAllocated(order.Id, 1, [.. order.Lines.Select(line => new AllocatedLine(line.Id, line.Quantity, 0, $"From {warehouse.Code}.", null))]);
        var created = new DeliveryCreated(
            deliveryId, deliveryNumber, order.Id, warehouse.Code, [.. order.Lines.Select(line => new DeliveryLine(line.Id, line.ProductId, line.ProductCode, line.Quantity))]);
        writes.AddRange(
        [
            Schema.Reservations.Insert([.. order.Lines.Select(line => new object[] { line.Id, order.Id, line.ProductId, warehouse.Id, line.Quantity, $"From {warehouse.Code}.", now })]),
            Schema.Deliveries.Insert([[deliveryId, deliveryNumber, order.Id, warehouse.Id, "ready", "", "", now, 1L]]),
            Schema.DeliveryLines.Insert([.. order.Lines.Select(line => new object[] { Guid.CreateVersion7(now), deliveryId, line.Id, line.ProductId, line.ProductCode, line.Quantity })]),
            EventLog.Append(
            [
                EventLog.Row(confirmed, FloorJson.Default.OrderConfirmed, correlation, now),
                EventLog.Row(stock.Changed(order.Id, "reservation", warehouse.Code), FloorJson.Default.StockChanged, correlation, now),
                EventLog.Row(allocated, FloorJson.Default.OrderAllocated, correlation, now),
                EventLog.Row(created, FloorJson.Default.DeliveryCreated, correlation, now),
                EventLog.Row(new OrderProgressed(order.State(), order.Quantities()), FloorJson.Default.OrderProgressed, correlation, now),
            ]),
        ]);
        return writes;
    }

    private async Task GetAsync(HttpContext exchange)
    {
        var order = new StoredOrder();
        await store.ReadAsync(order.Read(exchange.RouteId()), exchange.RequestAborted);
        await exchange.AnswerAsync(StatusCodes.Status200OK, order.Response(), order.Version, FloorJson.Default.OrderResponse);
    }

    private static ConfirmedLine Confirmed(StoredLine line) => new(
        line.Id, (int)line.LineNumber, line.ProductId, line.ProductCode, line.Description, line.Kind, line.Unit, line.Quantity, line.UnitPrice, 0, 0, line.Net, line.TaxCategory, line.TaxRate,
        null, line.UnitCost, null, null);

    private static decimal Round(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
