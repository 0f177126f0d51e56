using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Messaging;

/// <summary>
/// Looks now and then how much waits in the lanes: whether commands have to be put off and, when somebody watches the metrics, at the
/// lanes that this process works. Every lane is worked by one process, so that the figures of all processes add up.
/// </summary>
internal sealed partial class QueueWatch(
    IServiceScopeFactory scopes, Leases leases, Backlog backlog, MessagingMetrics metrics, TimeProvider clock, ILogger<QueueWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>Looks once.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        await backlog.LookAsync(cancellationToken);
        if (metrics.AreWatched)
        {
            await MeasureAsync(cancellationToken);
        }
    }

    private async Task MeasureAsync(CancellationToken cancellationToken)
    {
        var lanes = leases.Fences().Keys.ToList();
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var deliveries = context.Set<DeliveryRow>().Where(d => lanes.Contains(d.Lane));
        var ready = await CountAsync(deliveries.Where(d => d.DueAt == null && d.DeadAt == null), cancellationToken);
        var dead = await CountAsync(deliveries.Where(d => d.DeadAt != null), cancellationToken);
        var oldest = await DeliveryQueue.OldestAsync(context, cancellationToken);
        var now = clock.GetUtcNow();
        metrics.Queued(lanes.ConvertAll(lane => new LaneQueue(
            lane, ready.GetValueOrDefault(lane), oldest.TryGetValue(lane, out var at) && at < now ? now - at : TimeSpan.Zero, dead.GetValueOrDefault(lane))));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(exception);
            }

            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Task<Dictionary<string, long>> CountAsync(IQueryable<DeliveryRow> deliveries, CancellationToken cancellationToken) =>
        deliveries.GroupBy(d => d.Lane).Select(lane => new { lane.Key, Count = lane.LongCount() }).ToDictionaryAsync(lane => lane.Key, lane => lane.Count, cancellationToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The queues could not be looked at; their figures stay as they were")]
    private partial void LogFailed(Exception exception);
}
