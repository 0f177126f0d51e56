using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.IntegrationTests.Platform.Bench;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.IntegrationTests.Platform;

public sealed class DispatcherTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_clock_set_forward_while_leases_are_renewed_leaves_nothing_waiting(DatabaseProvider provider)
    {
        var clock = new ClockSetForward(TimeSpan.FromDays(1));
        await using var process = await BenchProcess.StartAsync(provider, options => options.Lease = TimeSpan.FromSeconds(6), clock);
        clock.SetForwardBeforeTimerOf(process.Options.Lease / 3);
        var dispatcher = process.Service<IEnumerable<IHostedService>>().OfType<Dispatcher>().Single();

        await dispatcher.StartAsync(CancellationToken.None);
        await clock.WasSetForward;
        await process.SendAsync(new NameGadgetCommand(Guid.CreateVersion7(), "a"));

        await Eventually.HoldsAsync(async () => await process.HandledAsync() is ["a"]);
        await dispatcher.StopAsync(CancellationToken.None);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_planned_stop_finishes_the_turn_under_way_and_gives_the_lanes_back(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider, options => options.BatchSize = 1);
        var other = await process.StartSecondAsync();
        var (begun, mayEnd) = (NewSignal(), NewSignal());
        process.Sabotage.After = _ =>
        {
            begun.TrySetResult();
            return mayEnd.Task;
        };
        await process.SendAsync(new NameGadgetCommand(Guid.CreateVersion7(), "a"));
        await process.SendAsync(new NameGadgetCommand(Guid.CreateVersion7(), "b"));
        var dispatcher = process.Service<IEnumerable<IHostedService>>().OfType<Dispatcher>().Single();
        await dispatcher.StartAsync(CancellationToken.None);
        await begun.Task;

        var stopped = dispatcher.StopAsync(CancellationToken.None);
        mayEnd.SetResult();
        await stopped;

        Assert.Equal(["a"], await process.HandledAsync());
        Assert.Null(process.Leases.FenceOf("Bench"));
        Assert.True(await other.Leases.RenewAsync(CancellationToken.None));
        await other.DrainAsync();
        Assert.Equal(["a", "b"], await process.HandledAsync());
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Is set forward in the worst moment: when a timer is about to be made.</summary>
    private sealed class ClockSetForward(TimeSpan by) : FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero))
    {
        private readonly TaskCompletionSource _wasSetForward = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private TimeSpan? _timer;

        public Task WasSetForward => _wasSetForward.Task;

        public void SetForwardBeforeTimerOf(TimeSpan dueTime) => _timer = dueTime;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == _timer)
            {
                _timer = null;
                Advance(by);
                _wasSetForward.SetResult();
            }

            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
