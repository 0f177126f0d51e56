using Microsoft.EntityFrameworkCore;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.IntegrationTests.Platform.Bench;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.IntegrationTests.Platform;

public sealed class LaneTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Events_are_handled_in_the_order_of_their_commits_and_their_deliveries_removed(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider, options => options.BatchSize = 3);
        string[] names = ["a", "b", "c", "d", "e", "f", "g"];
        await NameAsync(process, names);

        await process.DrainAsync();

        Assert.Equal(names, await process.HandledAsync());
        Assert.Empty(await process.DeliveriesAsync());
        Assert.Equal(names.Length, (await process.EventsAsync()).Count);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task One_failing_event_does_not_keep_the_rest_of_its_batch_from_being_handled(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        await NameAsync(process, "a", "b", "c");
        process.Sabotage.FailOn("b");

        await process.DrainAsync();

        Assert.Equal(["a", "c"], await process.HandledAsync());
        var failed = Assert.Single(await process.DeliveriesAsync());
        Assert.Equal(1, failed.Attempts);
        Assert.Contains("Sabotage.", failed.Error, StringComparison.Ordinal);
        Assert.Equal(process.Clock.GetUtcNow() + process.Options.FirstRetry, failed.DueAt);
        Assert.Null(failed.DeadAt);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Later_events_of_the_same_key_wait_for_a_failing_one_and_other_keys_go_on(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        var (blocked, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await process.SendAsync(new NameGadgetCommand(blocked, "blocked 1"));
        await process.SendAsync(new NameGadgetCommand(blocked, "blocked 2"));
        await process.SendAsync(new NameGadgetCommand(other, "other 1"));
        process.Sabotage.FailOn("blocked 1");
        await process.DrainAsync();
        await process.SendAsync(new NameGadgetCommand(blocked, "blocked 3"));
        await process.SendAsync(new NameGadgetCommand(other, "other 2"));
        await process.DrainAsync();
        Assert.Equal(["other 1", "other 2"], await process.HandledAsync());

        process.Sabotage.Stop();
        await process.AdvanceAsync(process.Options.FirstRetry);
        await process.DrainAsync();

        Assert.Equal(["other 1", "other 2", "blocked 1", "blocked 2", "blocked 3"], await process.HandledAsync());
        Assert.Empty(await process.DeliveriesAsync());
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task The_pause_before_a_retry_doubles_and_after_the_last_attempt_the_event_is_set_aside(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider, options => options.MaxAttempts = 4);
        await NameAsync(process, "a");
        process.Sabotage.FailOn("a");
        List<TimeSpan> pauses = [];

        await process.DrainAsync();
        while (await WaitingAsync(process) is { DeadAt: null, DueAt: { } dueAt })
        {
            var pause = dueAt - process.Clock.GetUtcNow();
            pauses.Add(pause);
            await process.AdvanceAsync(pause - TimeSpan.FromMilliseconds(1));
            Assert.False(await process.StepAsync());
            await process.AdvanceAsync(TimeSpan.FromMilliseconds(1));
            await process.DrainAsync();
        }

        Assert.Equal([200, 400, 800], pauses.Select(pause => pause.TotalMilliseconds));
        var dead = await WaitingAsync(process);
        Assert.Equal((4, process.Clock.GetUtcNow()), (dead.Attempts, dead.DeadAt));
        process.Sabotage.Stop();
        await process.AdvanceAsync(TimeSpan.FromDays(1));
        await process.DrainAsync();
        Assert.Empty(await process.HandledAsync());
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Later_events_of_the_same_key_do_not_overtake_one_that_was_set_aside(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider, options => options.MaxAttempts = 1);
        var id = Guid.CreateVersion7();
        await process.SendAsync(new NameGadgetCommand(id, "a"));
        process.Sabotage.FailOn("a");
        await process.DrainAsync();

        await process.SendAsync(new NameGadgetCommand(id, "b"));
        await process.DrainAsync();

        Assert.Empty(await process.HandledAsync());
        Assert.Equal(2, (await process.DeliveriesAsync()).Count);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_conflict_with_another_transaction_is_no_failure(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        await NameAsync(process, "a", "b");
        var conflicts = 2;
        process.Sabotage.After = text => text == "b" && conflicts-- > 0 ? throw new DbUpdateConcurrencyException("Somebody was faster.") : Task.CompletedTask;

        await process.DrainAsync();

        Assert.Equal(["a", "b"], await process.HandledAsync());
        Assert.Empty(await process.DeliveriesAsync());
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_lane_is_taken_over_when_its_holder_shows_no_life(DatabaseProvider provider)
    {
        await using var first = await BenchProcess.StartAsync(provider);
        var second = await first.StartSecondAsync();
        await NameAsync(second, "a");
        Assert.NotNull(first.Leases.FenceOf("Bench"));
        Assert.Null(second.Leases.FenceOf("Bench"));
        Assert.False(await second.StepAsync());

        second.Clock.Advance(first.Options.Lease + TimeSpan.FromMilliseconds(1));
        Assert.True(await second.Leases.RenewAsync(CancellationToken.None));

        Assert.Null(first.Leases.FenceOf("Bench"));
        await second.DrainAsync();
        Assert.Equal(["a"], await second.HandledAsync());
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_lane_is_given_back_at_a_planned_stop(DatabaseProvider provider)
    {
        await using var first = await BenchProcess.StartAsync(provider);
        var second = await first.StartSecondAsync();

        await first.Leases.ReleaseAsync(CancellationToken.None);

        Assert.True(await second.Leases.RenewAsync(CancellationToken.None));
        Assert.NotNull(second.Leases.FenceOf("Bench"));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_process_that_slept_through_its_lease_and_still_has_the_lane_says_that_it_can_work_again(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);

        process.Clock.Advance(TimeSpan.FromDays(40));

        Assert.Null(process.Leases.FenceOf("Bench"));
        Assert.True(await process.Leases.RenewAsync(CancellationToken.None));
        Assert.NotNull(process.Leases.FenceOf("Bench"));
        Assert.False(await process.Leases.RenewAsync(CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Work_of_a_process_that_lost_its_lane_meanwhile_is_rolled_back(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        await NameAsync(process, "a", "b");
        await process.WithAsync(db => db.Set<LeaseRow>().ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Fence, lease => lease.Fence + 1)));

        await process.StepAsync();

        Assert.Empty(await process.HandledAsync());
        Assert.All(await process.DeliveriesAsync(), delivery => Assert.Equal(0, delivery.Attempts));
        Assert.Equal(2, (await process.DeliveriesAsync()).Count);
        Assert.Null(process.Leases.FenceOf("Bench"));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_timer_is_handled_once_its_time_has_come(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        var id = Guid.CreateVersion7();
        await process.SendAsync(new NameGadgetCommand(id, "a"));
        await process.SendAsync(new RemindOfGadgetCommand(id, process.Clock.GetUtcNow().AddDays(30)));

        await process.DrainAsync();
        await process.AdvanceAsync(TimeSpan.FromDays(29));
        await process.DrainAsync();
        Assert.Equal(["a"], await process.HandledAsync());

        await process.AdvanceAsync(TimeSpan.FromDays(1));
        await process.DrainAsync();
        Assert.Equal(["a", "reminder"], await process.HandledAsync());
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Timers_become_ready_although_the_lane_never_runs_dry(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider, options => options.BatchSize = 1);
        var id = Guid.CreateVersion7();
        await process.SendAsync(new NameGadgetCommand(id, "first"));
        await process.SendAsync(new RemindOfGadgetCommand(id, process.Clock.GetUtcNow().AddSeconds(2)));
        for (var second = 0; second < 4; second++)
        {
            await NameAsync(process, "more", "more");
            Assert.True(await process.StepAsync());
            await process.AdvanceAsync(TimeSpan.FromSeconds(1));
        }

        Assert.Null((await process.DeliveriesAsync()).Max(delivery => delivery.DueAt));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_timer_whose_time_has_already_come_is_handled_like_any_event(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        var id = Guid.CreateVersion7();
        await process.SendAsync(new NameGadgetCommand(id, "a"));
        await process.SendAsync(new RemindOfGadgetCommand(id, process.Clock.GetUtcNow().AddDays(-1)));

        await process.DrainAsync();

        Assert.Equal(["a", "reminder"], await process.HandledAsync());
    }

    private static async Task NameAsync(BenchProcess process, params string[] names)
    {
        foreach (var name in names)
        {
            await process.SendAsync(new NameGadgetCommand(Guid.CreateVersion7(), name));
        }
    }

    private static async Task<DeliveryRow> WaitingAsync(BenchProcess process) => Assert.Single(await process.DeliveriesAsync());
}
