using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Billing;
using OrderMgmt.Billing.Application;
using OrderMgmt.Billing.Application.Invoices;
using OrderMgmt.Billing.Integrations;
using OrderMgmt.Contracts;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Contracts.Returns;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.UnitTests.Support;

namespace OrderMgmt.UnitTests.Billing;

/// <summary>The billing module on a database of its own; what other modules would tell it is told by hand.</summary>
internal sealed class BillingHost : IAsyncDisposable
{
    private static readonly Address Berlin = new("Acme", "Street 1", null, "Berlin", "10115", null, "DE");

    private BillingHost(ModuleHost module) => Module = module;

    public ModuleHost Module { get; }

    public Guid CustomerId { get; } = Guid.CreateVersion7();

    public static async Task<BillingHost> StartAsync()
    {
        var host = new BillingHost(await ModuleHost.StartAsync(new BillingModule()));
        await host.FirstStartAsync();
        await host.TellAsync<WhenCustomerChanged, CustomerChanged>(new CustomerChanged(
            host.CustomerId, 1, "C-1", "Acme", "business", "DE", "EUR", "NET30", null, "active", null, null, Berlin, Berlin));
        return host;
    }

    public Task FirstStartAsync() => Module.InScopeAsync(async services =>
    {
        await services.GetRequiredService<IFirstStart>().RunAsync(CancellationToken.None);
        return 0;
    });

    public Task TellAsync<THandler, TEvent>(TEvent integrationEvent)
        where THandler : IHandle<TEvent>
        where TEvent : IIntegrationEvent =>
        Module.InScopeAsync(async services =>
        {
            var envelope = new EventEnvelope(1, Guid.CreateVersion7(), "test", Guid.CreateVersion7(), "system", ModuleHost.Now, "{}");
            await services.GetRequiredService<THandler>().HandleAsync(integrationEvent, envelope, CancellationToken.None);
            return await services.GetRequiredService<IBillingDb>().SaveChangesAsync(CancellationToken.None);
        });

    /// <summary>A confirmed order with one line of 19 % tax; returns the order and its line.</summary>
    public async Task<(Guid OrderId, Guid LineId)> ConfirmAsync(
        decimal quantity, decimal price, decimal? shipping = null, string currency = "EUR", string terms = "NET30")
    {
        var (orderId, lineId) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var net = quantity * price;
        var state = new OrderState(
            orderId, 2, $"SO-{orderId:N}", CustomerId, "Acme", "product", "confirmed", "fulfilment", "Confirmed", null, null,
            currency, net, net * 0.19m, net * 1.19m, new DateOnly(2026, 11, 1), null, "PO-77");
        var line = new ConfirmedLine(
            lineId, 1, Guid.CreateVersion7(), "LAP-14", "Laptop 14", "stocked", "pcs", quantity, price, 0, 0, net, "standard", 19, null, 700, null, null);
        await TellAsync<WhenOrderConfirmed, OrderConfirmed>(new OrderConfirmed(
            state, [line], shipping is { } charge ? new ShippingCharge(charge, "standard", 19, null) : null,
            terms, "business", "DE", Berlin, Berlin, false, ModuleHost.Now));
        return (orderId, lineId);
    }

    public async Task<InvoiceResponse> DeliverAsync((Guid OrderId, Guid LineId) order, decimal quantity)
    {
        await TellAsync<WhenOrderLinesDelivered, OrderLinesDelivered>(new OrderLinesDelivered(
            order.OrderId, "delivery", Guid.CreateVersion7(), "DL-1", ModuleHost.Now,
            [new DeliveredLine(order.LineId, Guid.CreateVersion7(), "LAP-14", quantity, 0)]));
        return (await InvoicesAsync(order.OrderId, "draft")).Single();
    }

    public async Task<InvoiceResponse> IssuedAsync(decimal quantity, decimal price, DateOnly? issueDate = null)
    {
        var draft = await DeliverAsync(await ConfirmAsync(quantity, price), quantity);
        return await Module.SendAsync(new IssueInvoiceCommand { Id = draft.Id, IssueDate = issueDate });
    }

    public Task ReturnAsync((Guid OrderId, Guid LineId) order, decimal quantity, bool credit = true) =>
        TellAsync<WhenReturnReceived, ReturnReceived>(new ReturnReceived(
            Guid.CreateVersion7(), Guid.CreateVersion7(), "RMA-1", order.OrderId, CustomerId, "defective", credit, ModuleHost.Now,
            [new ReturnLine(Guid.CreateVersion7(), order.LineId, Guid.CreateVersion7(), "LAP-14", quantity, "restock")]));

    public async Task<IReadOnlyList<InvoiceResponse>> InvoicesAsync(Guid orderId, string? status = null) =>
        (await Module.SendAsync(new ListInvoicesQuery { OrderId = orderId, Status = status })).Items;

    public Task<List<InvariantResult>> CheckAsync() => Module.InScopeAsync(async services =>
    {
        List<InvariantResult> results = [];
        foreach (var check in services.GetServices<IInvariantCheck>().Where(check => check.GetType().Assembly == typeof(BillingModule).Assembly))
        {
            results.Add(await check.CheckAsync(CancellationToken.None));
        }

        return results;
    });

    public ValueTask DisposeAsync() => Module.DisposeAsync();
}
