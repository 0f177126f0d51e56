using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Contracts;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Contracts.Returns;
using OrderMgmt.Fulfillment;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Fulfillment.Integrations;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;
using OrderMgmt.UnitTests.Support;

namespace OrderMgmt.UnitTests.Fulfillment;

/// <summary>The module on a real database, with the events of the other modules handed to it as its lane does.</summary>
internal sealed class FulfillmentScene : IAsyncDisposable
{
    private readonly Dictionary<string, Guid> _products = [];
    private ModuleHost _host = null!;
    private int _orders;

    public static async Task<FulfillmentScene> StartAsync() => new() { _host = await ModuleHost.StartAsync(new FulfillmentModule()) };

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    public Task<T> SendAsync<T>(MediatR.IRequest<T> request) => _host.SendAsync(request);

    public async Task<Guid> ProductAsync(string code, string kind = "stocked", int version = 1, decimal standardCost = 0)
    {
        var id = _products.TryGetValue(code, out var known) ? known : _products[code] = Guid.CreateVersion7(ModuleHost.Now);
        await HandleAsync<WhenProductChanged, ProductChanged>(new(id, version, code, code, kind, "pcs", "standard", "active", standardCost, null, "EUR"));
        return id;
    }

    public Task<WarehouseResponse> WarehouseAsync(string code, bool active = true) =>
        SendAsync(new CreateWarehouseCommand { Code = code, Name = code, Country = "DE", Active = active });

    public Task<AdjustmentResponse> ReceiveAsync(string productCode, decimal quantity, decimal unitCost = 10, string warehouseCode = "MAIN") =>
        SendAsync(new AdjustInventoryCommand
        {
            WarehouseCode = warehouseCode,
            Reason = OrderMgmt.Fulfillment.Domain.AdjustmentReason.Receipt,
            Lines = [new AdjustmentLineInput { ProductCode = productCode, Quantity = quantity, UnitCost = unitCost }],
        });

    /// <summary>Confirms an order of one line per pair; later orders are confirmed later.</summary>
    public async Task<OrderConfirmed> ConfirmAsync(DateOnly? requestedDate, bool shipComplete, params (string ProductCode, decimal Quantity)[] lines)
    {
        var number = ++_orders;
        var at = ModuleHost.Now.AddMinutes(number);
        var address = new Address("Acme", "Street 1", null, "Berlin", "10115", null, "DE");
        var confirmed = new OrderConfirmed(
            new OrderState(
                Guid.CreateVersion7(at), 1, $"SO-{number}", Guid.CreateVersion7(at), "Acme", "product", "confirmed", "fulfilment", "Fulfilment", null, null, "EUR", 0, 0, 0,
                new DateOnly(2026, 11, 22), requestedDate, null),
            [
                .. lines.Select((line, index) => new ConfirmedLine(
                    Guid.CreateVersion7(at), index + 1, _products[line.ProductCode], line.ProductCode, line.ProductCode, line.ProductCode.StartsWith("SVC", StringComparison.Ordinal) ? "service" : "stocked",
                    "pcs", line.Quantity, 0, 0, 0, 0, "standard", 19, null, 60, null, null)),
            ],
            null, "NET30", "business", "DE", address, address, shipComplete, at);
        await HandleAsync<WhenOrderConfirmed, OrderConfirmed>(confirmed);
        return confirmed;
    }

    public Task<OrderConfirmed> ConfirmAsync(params (string ProductCode, decimal Quantity)[] lines) => ConfirmAsync(null, false, lines);

    public Task CancelAsync(OrderConfirmed order) => HandleAsync<WhenOrderCancelled, OrderCancelled>(new(
        order.Order, "changed my mind", [.. order.Lines.Select(line => new LineQuantities(line.OrderLineId, line.Quantity, 0, 0, 0, 0, 0, line.Quantity, 0))]));

    public Task ReturnAsync(OrderConfirmed order, decimal quantity, string disposition)
    {
        var line = order.Lines[0];
        var id = Guid.CreateVersion7(ModuleHost.Now);
        return HandleAsync<WhenReturnReceived, ReturnReceived>(new(
            id, id, "RMA-1", order.Order.OrderId, order.Order.CustomerId, "defect", true, ModuleHost.Now, [new ReturnLine(id, line.OrderLineId, line.ProductId, line.ProductCode, quantity, disposition)]));
    }

    public async Task<IReadOnlyList<DeliveryResponse>> DeliveriesAsync(OrderConfirmed order) =>
        (await SendAsync(new ListDeliveriesQuery { OrderId = order.Order.OrderId })).Items;

    public async Task<DeliveryResponse> ShipAndDeliverAsync(OrderConfirmed order)
    {
        var delivery = (await DeliveriesAsync(order)).Single(d => d.Status == OrderMgmt.Fulfillment.Domain.DeliveryStatus.Ready);
        await SendAsync(new ShipDeliveryCommand { Id = delivery.Id });
        return await SendAsync(new DeliverDeliveryCommand { Id = delivery.Id });
    }

    public async Task<StockLevelResponse> LevelAsync(string productCode, string warehouseCode = "MAIN") =>
        (await SendAsync(new ListStockLevelsQuery { ProductCode = productCode, WarehouseCode = warehouseCode })).Items.Single();

    /// <summary>What the module told the others about something, oldest first.</summary>
    public Task<List<T>> EventsAsync<T>(Guid? subject = null)
        where T : IIntegrationEvent => _host.InScopeAsync(async services =>
        {
            var name = EventTypes.NameOf(typeof(T));
            var rows = await services.GetRequiredService<PlatformDbContext>().Set<EventRow>().Where(e => e.Name == name).OrderBy(e => e.Position).ToListAsync();
            return rows.Where(row => subject is null || row.Subject == subject).Select(row => (T)EventTypes.Deserialize(row.Name, row.Data)).ToList();
        });

    public Task<List<InvariantResult>> CheckAsync() => _host.InScopeAsync(async services =>
    {
        List<InvariantResult> results = [];
        foreach (var check in services.GetServices<IInvariantCheck>().Where(check => check.GetType().Assembly == typeof(FulfillmentModule).Assembly))
        {
            results.Add(await check.CheckAsync(CancellationToken.None));
        }

        return results;
    });

    public Task<T> InDatabaseAsync<T>(Func<IFulfillmentDb, Task<T>> work) => _host.InScopeAsync(services => work(services.GetRequiredService<IFulfillmentDb>()));

    private Task HandleAsync<THandler, TEvent>(TEvent integrationEvent)
        where THandler : IHandle<TEvent>
        where TEvent : IIntegrationEvent => _host.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<IFulfillmentDb>();
            ((ModuleDbContext)db).Begin(services.GetRequiredService<SaveSession>());
            await services.GetRequiredService<BatchStock>().PrepareAsync([integrationEvent], CancellationToken.None);
            var envelope = new EventEnvelope(1, Guid.CreateVersion7(ModuleHost.Now), EventTypes.NameOf(typeof(TEvent)), Guid.CreateVersion7(ModuleHost.Now), "user:anna", ModuleHost.Now, "");
            await services.GetRequiredService<THandler>().HandleAsync(integrationEvent, envelope, CancellationToken.None);
            return await db.SaveChangesAsync();
        });
}
