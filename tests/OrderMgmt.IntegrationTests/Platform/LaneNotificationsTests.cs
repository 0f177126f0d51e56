using Microsoft.Extensions.Hosting;
using Npgsql;
using OrderMgmt.Databases.PostgreSql;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.IntegrationTests.Platform.Bench;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.IntegrationTests.Platform;

public sealed class LaneNotificationsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory, OnPostgreSql]
    public async Task The_process_that_holds_a_lane_is_woken_by_commits_of_others_also_after_its_connection_broke(DatabaseProvider provider)
    {
        await using var holder = await BenchProcess.StartAsync(provider);
        var other = await holder.StartSecondAsync();
        var (listening, telling) = (Notifications(holder), Notifications(other));
        await listening.StartAsync(CancellationToken.None);
        await telling.StartAsync(CancellationToken.None);

        await AssertWokenAsync(holder, other);
        await CutConnectionsAsync(holder.Database);
        await AssertWokenAsync(holder, other);

        await listening.StopAsync(CancellationToken.None);
        await telling.StopAsync(CancellationToken.None);
    }

    [Theory, OnPostgreSql]
    public async Task Lanes_given_back_at_a_planned_stop_are_taken_over_while_the_clock_stands_still(DatabaseProvider provider)
    {
        await using var first = await BenchProcess.StartAsync(provider);
        var second = await first.StartSecondAsync();
        var (stopping, staying) = (Messaging(first), Messaging(second));
        foreach (var service in stopping.Concat(staying))
        {
            await service.StartAsync(CancellationToken.None);
        }

        await Eventually.HoldsAsync(async () => await CountListenersAsync(first.Database) == 2);
        foreach (var service in Enumerable.Reverse(stopping))
        {
            await service.StopAsync(CancellationToken.None);
        }

        await Eventually.HoldsAsync(async () => await CountListenersAsync(first.Database) == 1 && second.Leases.FenceOf("Bench") is not null);
        foreach (var service in Enumerable.Reverse(staying))
        {
            await service.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>Nothing tells when the listener is connected, so the other process commits until it is heard.</summary>
    private static async Task AssertWokenAsync(BenchProcess holder, BenchProcess other)
    {
        using var patience = new CancellationTokenSource(Patience);
        var woken = holder.Service<LaneSignals>().NextWork();
        while (!woken.IsCompleted)
        {
            patience.Token.ThrowIfCancellationRequested();
            await other.SendAsync(new NameGadgetCommand(Guid.CreateVersion7(), "a"));
            holder.Clock.Advance(TimeSpan.FromSeconds(1));
            await holder.Leases.RenewAsync(CancellationToken.None);
        }
    }

    private static async Task CutConnectionsAsync(TestDatabase database) =>
        Assert.Equal(2L, await AskAboutListenersAsync(database, "count(pg_terminate_backend(pid))"));

    private static Task<long> CountListenersAsync(TestDatabase database) => AskAboutListenersAsync(database, "count(*)");

    private static async Task<long> AskAboutListenersAsync(TestDatabase database, string question)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"SELECT {question} FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>In the order in which a host starts them.</summary>
    private static List<IHostedService> Messaging(BenchProcess process) =>
        [.. process.Service<IEnumerable<IHostedService>>().Where(service => service is Dispatcher or LaneNotifications)];

    private static LaneNotifications Notifications(BenchProcess process) =>
        process.Service<IEnumerable<IHostedService>>().OfType<LaneNotifications>().Single();
}
