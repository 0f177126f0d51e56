using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Contracts;
using OrderMgmt.Contracts.Billing;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Returns;
using OrderMgmt.Returns.Application;
using OrderMgmt.Returns.Domain;
using OrderMgmt.Returns.Integrations;
using OrderMgmt.UnitTests.Support;

namespace OrderMgmt.UnitTests.Returns;

public sealed class ReturnUseCaseTests : IAsyncLifetime
{
    private readonly Guid _orderId = Guid.CreateVersion7();
    private readonly Guid _goods = Guid.CreateVersion7();
    private readonly Guid _service = Guid.CreateVersion7();
    private ModuleHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await ModuleHost.StartAsync(new ReturnsModule());
        await _host.InScopeAsync(async services =>
        {
            await services.GetRequiredService<IFirstStart>().RunAsync(CancellationToken.None);
            return true;
        });
        await HandleAsync<WhenOrderConfirmed, OrderConfirmed>(Confirmed());
        await HandleAsync<WhenOrderLinesDelivered, OrderLinesDelivered>(Delivered(3));
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_return_is_authorised_received_in_parts_and_shows_what_followed()
    {
        var authorized = await _host.SendAsync(Return(2) with { Notes = "Broken", Metadata = new Dictionary<string, string> { ["rma"] = "K-1" } });
        Assert.Equal(("RMA-2026-000001", ReturnStatus.Authorized, "receive"), (authorized.Number, authorized.Status, authorized.NextAction!.Code));

        await _host.SendAsync(new ReceiveReturnCommand { Id = authorized.Id, Lines = [new() { OrderLineId = _goods, Quantity = 1, Disposition = Disposition.Quarantine }] });
        var received = await _host.SendAsync(new ReceiveReturnCommand { Id = authorized.Id });
        await HandleAsync<WhenReturnStocked, ReturnStocked>(new(
            authorized.Id, _orderId, ModuleHost.Now, [new(_goods, Guid.CreateVersion7(), "LAP-14", 2, "restock", 1400)]));
        await HandleAsync<WhenCreditNoteIssued, CreditNoteIssued>(CreditNote(authorized.Id));
        var read = await _host.SendAsync(new GetReturnQuery(authorized.Id));

        Assert.Equal((ReturnStatus.Received, ModuleHost.Now), (received.Status, received.ClosedAt));
        Assert.Equal([Disposition.Restock, Disposition.Quarantine], Assert.Single(read.Lines).Receipts.Select(r => r.Disposition));
        Assert.Equal(("1400.00", "2377.62"), (read.Cost.ToString(), Assert.Single(read.CreditNotes).Gross.ToString()));
        Assert.Null(read.NextAction);
        Assert.Equal("K-1", read.Metadata["rma"]);
        await AssertInvariantsAsync();
    }

    [Fact]
    public async Task Everything_wrong_with_the_references_is_reported_at_once()
    {
        var refused = await Assert.ThrowsAsync<InvalidRequestException>(() => _host.SendAsync(
            new AuthorizeReturnCommand { OrderNumber = "SO-1", ReasonCode = "bored", Lines = [new() { LineNumber = 1, Quantity = 1 }, new() { LineNumber = 7, Quantity = 1 }] }));

        Assert.Equal(["/reasonCode", "/lines/1/lineNumber"], refused.Problems.Select(p => p.Pointer));
        Assert.Contains("defective, wrongItem, damagedInTransit, notNeeded, lateDelivery, other", refused.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_can_not_be_sent_back()
    {
        var refused = await Assert.ThrowsAsync<DomainException>(() => _host.SendAsync(
            new AuthorizeReturnCommand { OrderId = _orderId, ReasonCode = "other", Lines = [new() { OrderLineId = _service, Quantity = 1 }] }));

        Assert.Equal("service_not_returnable", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public async Task Concurrent_requests_never_authorise_more_than_was_delivered()
    {
        var attempts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Try(() => _host.SendAsync(Return(1)))));

        Assert.Equal(3, attempts.Count(succeeded => succeeded));
        await AssertInvariantsAsync();
    }

    [Fact]
    public async Task What_a_closed_or_cancelled_return_gives_up_can_be_returned_again()
    {
        var closed = await _host.SendAsync(Return(3));
        await _host.SendAsync(new ReceiveReturnCommand { Id = closed.Id, Lines = [new() { ReturnLineId = closed.Lines[0].Id, Quantity = 1 }] });
        closed = await _host.SendAsync(new CloseReturnCommand(closed.Id));
        var cancelled = await _host.SendAsync(Return(2));
        cancelled = await _host.SendAsync(new CancelReturnCommand(cancelled.Id));

        Assert.Equal((ReturnStatus.Closed, ReturnStatus.Cancelled), (closed.Status, cancelled.Status));
        Assert.Equal(2, (await _host.SendAsync(Return(2))).Lines[0].Quantities.Open);
        await AssertInvariantsAsync();
    }

    [Fact]
    public async Task An_order_that_is_told_twice_is_kept_once()
    {
        await HandleAsync<WhenOrderConfirmed, OrderConfirmed>(Confirmed());

        Assert.Equal(1, await _host.InScopeAsync(services => services.GetRequiredService<IReturnsDb>().DeliveredOrders.CountAsync()));
    }

    [Theory]
    [InlineData("authorized", 1)]
    [InlineData("received,closed", 1)]
    [InlineData("cancelled", 0)]
    public async Task Lists_are_filtered(string status, int expected)
    {
        await _host.SendAsync(Return(1));
        var received = await _host.SendAsync(Return(1));
        await _host.SendAsync(new ReceiveReturnCommand { Id = received.Id });

        Assert.Equal(expected, (await _host.SendAsync(new ListReturnsQuery { Status = status, OrderId = _orderId, CustomerId = received.CustomerId })).Items.Count);
        Assert.Empty((await _host.SendAsync(new ListReturnsQuery { OrderId = _goods })).Items);
        Assert.Equal(["/status"], (await Assert.ThrowsAsync<InvalidRequestException>(() => _host.SendAsync(new ListReturnsQuery { Status = "lost" }))).Problems.Select(p => p.Pointer));
    }

    [Fact]
    public async Task The_shipped_reasons_are_listed_in_their_order() => Assert.Equal(
        ["defective", "wrongItem", "damagedInTransit", "notNeeded", "lateDelivery", "other"],
        (await _host.SendAsync(new ListReturnReasonsQuery())).Items.Select(reason => reason.Code));

    [Theory]
    [InlineData("balance")]
    [InlineData("receipts")]
    public async Task The_invariants_see_what_does_not_add_up(string broken)
    {
        var authorized = await _host.SendAsync(Return(2));
        await _host.SendAsync(new ReceiveReturnCommand { Id = authorized.Id });

        await _host.InScopeAsync(services => broken == "balance"
            ? services.GetRequiredService<IReturnsDb>().DeliveredOrderLines.Where(l => l.OrderLineId == _goods).ExecuteUpdateAsync(set => set.SetProperty(l => l.Returned, 4m))
            : services.GetRequiredService<IReturnsDb>().ReturnLines.ExecuteUpdateAsync(set => set.SetProperty(l => l.Received, 1.5m)));

        Assert.NotEqual(0, (await InvariantsAsync()).Sum(result => result.Violations));
    }

    private AuthorizeReturnCommand Return(decimal quantity) =>
        new() { OrderId = _orderId, ReasonCode = "defective", Lines = [new() { OrderLineId = _goods, Quantity = quantity }] };

    private async Task AssertInvariantsAsync() => Assert.All(await InvariantsAsync(), result => Assert.Equal((0, true), (result.Violations, result.Checked > 0)));

    private Task<List<InvariantResult>> InvariantsAsync() => _host.InScopeAsync(async services =>
    {
        List<InvariantResult> results = [];
        foreach (var check in services.GetServices<IInvariantCheck>())
        {
            results.Add(await check.CheckAsync(CancellationToken.None));
        }

        return results;
    });

    private Task HandleAsync<THandler, TEvent>(TEvent integrationEvent)
        where THandler : IHandle<TEvent>
        where TEvent : IIntegrationEvent =>
        _host.InScopeAsync(async services =>
        {
            await services.GetRequiredService<THandler>().HandleAsync(integrationEvent, new(1, Guid.CreateVersion7(), "", Guid.CreateVersion7(), "", ModuleHost.Now, ""), CancellationToken.None);
            return await services.GetRequiredService<IReturnsDb>().SaveChangesAsync();
        });

    private static async Task<bool> Try(Func<Task> step)
    {
        try
        {
            await step();
            return true;
        }
        catch (DomainException)
        {
            return false;
        }
    }

    private OrderConfirmed Confirmed()
    {
        var day = new DateOnly(2026, 11, 22);
        var address = new Address("Acme", null, null, null, null, null, "DE");
        var state = new OrderState(
            _orderId, 2, "SO-1", Guid.CreateVersion7(), "Acme", "product", "confirmed", "fulfilment", "Fulfilment", null, null, "EUR", 3997, 759.43m, 4756.43m, day, null, null);
        return new OrderConfirmed(state, [Line(_goods, 1, "stocked", 3), Line(_service, 2, "service", 1)], null, "NET30", "business", "DE", address, address, false, ModuleHost.Now);
    }

    private static ConfirmedLine Line(Guid id, int number, string kind, decimal quantity) => new(
        id, number, Guid.CreateVersion7(), "LAP-14", "Laptop 14", kind, "pcs", quantity, 999, 0, 0, 999 * quantity, "standard", 19, null, 700, null, null);

    private OrderLinesDelivered Delivered(decimal quantity) => new(
        _orderId, "delivery", Guid.CreateVersion7(), "DL-1", ModuleHost.Now,
        [new(_goods, Guid.CreateVersion7(), "LAP-14", quantity, 700 * quantity), new(_service, Guid.CreateVersion7(), "INST", 1, 50)]);

    private CreditNoteIssued CreditNote(Guid returnId) => new(
        Guid.CreateVersion7(), "CN-1", Guid.CreateVersion7(), "INV-1", _orderId, Guid.CreateVersion7(), returnId, "EUR", 1, 1998, 379.62m, 2377.62m, 2377.62m,
        new DateOnly(2026, 11, 22), ModuleHost.Now, [new(Guid.CreateVersion7(), _goods, "item", null, "LAP-14", "Laptop 14", 2, 1998, "standard", 19)]);
}
