using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Databases.PostgreSql;

/// <summary>
/// Tells the other processes on the same database at once when a commit gave work to a lane that one of them holds, and when
/// this process stops and has given its lanes back. Only a hint: what is missed here, such as during a reconnect, is found by polling.
/// </summary>
internal sealed partial class LaneNotifications(
    LaneSignals signals, Leases leases, DatabaseSettings database, TimeProvider clock, ILogger<LaneNotifications> logger) : BackgroundService
{
    private const string WorkChannel = "ordermgmt_lanes";
    private const string LeaseChannel = "ordermgmt_leases";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, bool> _lanes = new();

    /// <summary>Room for one: however many commits come while a notification is under way, one more tells of them all.</summary>
    private readonly Channel<bool> _due = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await TellAsync(LeaseChannel, "", cancellationToken);
        }
        catch (Exception exception)
        {
            LogReconnect(exception);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signals.Woken += Remember;
        try
        {
            await Task.WhenAll(Forever(ListenAsync, stoppingToken), Forever(NotifyAsync, stoppingToken));
        }
        finally
        {
            signals.Woken -= Remember;
        }
    }

    private void Remember(IReadOnlyCollection<string> lanes)
    {
        foreach (var lane in lanes.Where(lane => leases.FenceOf(lane) is null))
        {
            _lanes[lane] = true;
            _due.Writer.TryWrite(true);
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        // A session of its own; keep-alives notice a server that went away without a word.
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false, KeepAlive = 10 };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        connection.Notification += (_, notification) =>
        {
            if (notification.Channel == LeaseChannel)
            {
                signals.LanesGivenBack();
            }
            else
            {
                signals.WakeLocal();
            }
        };
        await connection.OpenAsync(cancellationToken);
        await using var listen = new NpgsqlCommand($"LISTEN {WorkChannel}; LISTEN {LeaseChannel}", connection);
        await listen.ExecuteNonQueryAsync(cancellationToken);
        while (true)
        {
            await connection.WaitAsync(cancellationToken);
        }
    }

    private async Task NotifyAsync(CancellationToken cancellationToken)
    {
        await _due.Reader.ReadAsync(cancellationToken);
        var lanes = _lanes.Keys.Where(lane => _lanes.TryRemove(lane, out _)).ToList();
        if (lanes.Count > 0)
        {
            await TellAsync(WorkChannel, string.Join(',', lanes), cancellationToken);
        }
    }

    private async Task TellAsync(string channel, string what, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ConnectionDefaults.Apply(database.ConnectionString));
        await connection.OpenAsync(cancellationToken);
        await using var notify = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection);
        notify.Parameters.Add(new() { Value = channel });
        notify.Parameters.Add(new() { Value = what });
        await notify.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task Forever(Func<CancellationToken, Task> step, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await step(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogReconnect(exception);
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Notifications between processes are interrupted; their work is found by polling meanwhile")]
    private partial void LogReconnect(Exception exception);
}
