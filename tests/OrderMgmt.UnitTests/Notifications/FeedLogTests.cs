using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Notifications;
using OrderMgmt.Notifications.Application;
using OrderMgmt.Notifications.Infrastructure;
using OrderMgmt.Notifications.Integrations;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.UnitTests.Support;

namespace OrderMgmt.UnitTests.Notifications;

public sealed class FeedLogTests : IAsyncLifetime
{
    private static readonly ProductChanged Product = new(Guid.CreateVersion7(), 1, "LAP-14", "Laptop", "stocked", "pcs", "standard", "active", 700, 999, "EUR");
    private static readonly WarehouseChanged Warehouse = new(Guid.CreateVersion7(), 1, "MAIN", "Main", "DE", true);
    private ModuleHost _host = null!;

    public async Task InitializeAsync() => _host = await ModuleHost.StartAsync(new NotificationsModule());

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_feed_is_read_page_by_page_up_to_its_end()
    {
        await PublishAsync(5);

        var first = await _host.SendAsync(new ListEventsQuery { Limit = 3 });
        var second = await _host.SendAsync(new ListEventsQuery { Limit = 3, After = long.Parse(first.NextCursor) });
        var end = await _host.SendAsync(new ListEventsQuery { After = long.Parse(second.NextCursor) });

        Assert.Equal((3, 2, 0), (first.Items.Count, second.Items.Count, end.Items.Count));
        Assert.Equal(second.NextCursor, end.NextCursor);
        Assert.Equal(Enumerable.Range(1, 5).Select(i => (long)i), first.Items.Concat(second.Items).Select(e => e.Sequence));
        Assert.Equal(("catalog.product-changed.v1", "LAP-14"), (first.Items[0].Type, first.Items[0].Data.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_filter_lets_only_its_types_and_subject_pass_and_still_moves_to_the_end()
    {
        await PublishAsync(4);

        var warehouses = await _host.SendAsync(new ListEventsQuery { Types = "fulfillment.warehouse-changed.v1" });
        var product = await _host.SendAsync(new ListEventsQuery { Subject = Product.ProductId, Limit = 1 });
        var nothing = await _host.SendAsync(new ListEventsQuery { Types = "orders.order-closed.v1" });

        Assert.Equal([2L, 4L], warehouses.Items.Select(e => e.Sequence));
        Assert.Equal((1L, "1"), (Assert.Single(product.Items).Sequence, product.NextCursor));
        Assert.Equal((0, "4"), (nothing.Items.Count, nothing.NextCursor));
    }

    [Fact]
    public async Task A_listener_gets_what_it_missed_and_then_what_happens()
    {
        await PublishAsync(3);
        using var stop = new CancellationTokenSource();
        var stream = await _host.SendAsync(new StreamEventsQuery { After = 1, Types = "catalog.product-changed.v1" });
        await using var items = stream.GetAsyncEnumerator(stop.Token);

        Assert.Equal((1L, "ready"), await NextAsync(items));
        Assert.Equal((3L, "catalog.product-changed.v1"), await NextAsync(items));

        var next = items.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);
        await PublishAsync(1);
        await _host.InScopeAsync(async services =>
        {
            var live = services.GetRequiredService<LiveFeed>();
            live.Restart(await services.GetRequiredService<FeedLog>().HeadAsync(CancellationToken.None));
            return true;
        });
        Assert.True(await next);
        Assert.Equal(4, items.Current.Sequence);

        var last = items.MoveNextAsync().AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => last);
    }

    [Fact]
    public async Task The_invariant_sees_an_event_that_never_reached_the_feed()
    {
        await PublishAsync(2);
        Assert.Equal((2, 0), await CheckAsync());

        await _host.InScopeAsync(services => services.GetRequiredService<INotificationsDb>().FeedEntries.Where(entry => entry.Sequence == 1).ExecuteDeleteAsync());
        Assert.Equal((2, 1), await CheckAsync());
    }

    private static async Task<(long, string)> NextAsync(IAsyncEnumerator<StreamedEventResponse> items)
    {
        Assert.True(await items.MoveNextAsync());
        return (items.Current.Sequence, items.Current.Type);
    }

    private Task<(long Checked, long Violations)> CheckAsync() => _host.InScopeAsync(async services =>
    {
        var result = await services.GetRequiredService<IInvariantCheck>().CheckAsync(CancellationToken.None);
        return (result.Checked, result.Violations);
    });

    /// <summary>Products and warehouses by turns, written to the log and handled as the lane does it.</summary>
    private Task<int> PublishAsync(int count) => _host.InScopeAsync(async services =>
    {
        var context = services.GetRequiredService<NotificationsDbContext>();
        for (var i = 0; i < count; i++)
        {
            var row = i % 2 == 0 ? EventRow.From(Product, new RequestContext(), ModuleHost.Now) : EventRow.From(Warehouse, new RequestContext(), ModuleHost.Now);
            context.Add(row);
            await services.GetRequiredService<EventFeed>().HandleAsync(Product, new(0, row.Id, row.Name, row.CorrelationId, row.Actor, row.At, row.Data), CancellationToken.None);
            await context.SaveChangesAsync();
        }

        return count;
    });
}
