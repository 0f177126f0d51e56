using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.IntegrationTests.Platform.Bench;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.IntegrationTests.Platform;

public sealed class EventWritingTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_change_is_committed_with_its_event_and_one_delivery_per_subscriber(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        var id = Guid.CreateVersion7();
        var correlation = Guid.CreateVersion7();

        await process.SendAsync(new NameGadgetCommand(id, "first"), request => request.CorrelationId = correlation);

        var written = Assert.Single(await process.EventsAsync());
        Assert.Equal(("fulfillment.warehouse-changed.v1", id, correlation, "system:system"), (written.Name, written.Subject, written.CorrelationId, written.Actor));
        Assert.Equal(process.Clock.GetUtcNow(), written.At);
        var delivery = Assert.Single(await process.DeliveriesAsync());
        Assert.Equal((written.Id, "Bench", id, correlation), (delivery.EventId, delivery.Lane, delivery.Key, delivery.CorrelationId));
        Assert.Null(delivery.DueAt);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_command_that_fails_after_saving_leaves_neither_change_nor_event_nor_delivery(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);

        await Assert.ThrowsAsync<DomainException>(() => process.SendAsync(
            new NameGadgetCommand(Guid.CreateVersion7(), "refused", Before: () => throw new DomainException("bench.refused", "No."))));

        await AssertNothingIsLeftAsync(process);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_dry_run_answers_in_full_and_leaves_nothing(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);

        var response = await process.SendAsync(new NameGadgetCommand(Guid.CreateVersion7(), "tried"), request => request.DryRun = true);

        Assert.Equal((1, "tried"), (response.Version, response.Name));
        await AssertNothingIsLeftAsync(process);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_command_that_conflicts_with_another_is_run_again_on_the_new_state(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        var id = Guid.CreateVersion7();
        await process.SendAsync(new NameGadgetCommand(id, "first"));
        var runs = 0;

        var response = await process.SendAsync(new NameGadgetCommand(id, "second", Before: () =>
            ++runs == 1 ? throw new Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException("Somebody was faster.") : Task.CompletedTask));

        Assert.Equal((2, 2, "second"), (runs, response.Version, response.Name));
        Assert.Equal(2, (await process.EventsAsync()).Count);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_timer_is_kept_until_it_is_due(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        var id = Guid.CreateVersion7();
        await process.SendAsync(new NameGadgetCommand(id, "first"));
        var dueAt = process.Clock.GetUtcNow().AddDays(30);

        await process.SendAsync(new RemindOfGadgetCommand(id, dueAt));

        Assert.True((await process.EventsAsync())[^1].IsTimer);
        Assert.Equal(dueAt, (await process.DeliveriesAsync())[^1].DueAt);
    }

    private static async Task AssertNothingIsLeftAsync(BenchProcess process)
    {
        Assert.Empty(await process.EventsAsync());
        Assert.Empty(await process.DeliveriesAsync());
        Assert.Equal(0, await process.WithAsync(db => Task.FromResult(db.Gadgets.Count())));
    }
}
