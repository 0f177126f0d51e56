using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrderMgmt.Notifications.Application;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Modules;

namespace OrderMgmt.Notifications.Infrastructure;

/// <summary>Reads new events once for all listeners of this process, and only while there are any.</summary>
internal sealed partial class LiveFeedReader(
    LiveFeed live, ModuleList modules, LaneSignals signals, IServiceScopeFactory scopes, TimeProvider clock, ILogger<LiveFeedReader> logger) : BackgroundService
{
    private const int PageSize = 200;

    /// <summary>How often the feed is looked at for events that another process has added.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly string _lane = modules.Of(typeof(LiveFeedReader)).Name;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await live.ListenersAsync(stoppingToken);
                await FollowAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogReadFailed(exception);
                await Task.Delay(Poll, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        var position = await ReadAsync(log => log.HeadAsync(cancellationToken));
        live.Restart(position);
        while (live.HasListeners)
        {
            var added = signals.NextHandled(_lane);
            var slice = await ReadAsync(log => log.ReadAsync(position, FeedFilter.Everything, PageSize, cancellationToken));
            if (slice.Next > position)
            {
                live.Append(slice);
                position = slice.Next;
            }
            else
            {
                using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                await Task.WhenAny(added, Task.Delay(Poll, clock, stop.Token));
                await stop.CancelAsync();
            }
        }

        live.Stop();
    }

    private async Task<T> ReadAsync<T>(Func<FeedLog, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<FeedLog>());
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The event feed can't be read and is tried again")]
    private partial void LogReadFailed(Exception exception);
}
