using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Modules;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Messaging;

/// <summary>
/// Works the lanes that this process holds: turn after turn while there is work, one delivery at a time when a turn fails, so
/// that only what fails stays behind.
/// </summary>
public sealed partial class Lanes(
    ModuleList modules,
    IServiceScopeFactory scopes,
    Subscriptions subscriptions,
    DatabaseSettings database,
    LaneSignals signals,
    Leases leases,
    IOptions<MessagingOptions> settings,
    MessagingMetrics metrics,
    TimeProvider clock,
    ILogger<Lanes> logger)
{
    /// <summary>How often a transaction that conflicts with another one is run before it counts as failed.</summary>
    private const int AttemptsOnConflict = 4;

    private readonly MessagingOptions _options = settings.Value;
    private readonly TurnParts _parts = new(scopes, modules, subscriptions, database, signals, settings.Value, metrics, clock);
    private DateTimeOffset _promoteAt = DateTimeOffset.MinValue;
    private IReadOnlyDictionary<string, long> _fences = new Dictionary<string, long>();
    private HashSet<(string Lane, Guid Key)>? _failing;

    /// <summary>How long the lanes may rest when nothing is ready.</summary>
    internal TimeSpan Rest
    {
        get
        {
            var untilPromotion = _promoteAt - clock.GetUtcNow();
            return leases.Count == 0 ? _options.Poll : untilPromotion > TimeSpan.Zero ? untilPromotion : TimeSpan.Zero;
        }
    }

    /// <summary>Handles what is ready. Returns true when there may be more.</summary>
    internal async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var batch = await ReadAsync(cancellationToken);
        if (batch.Count == 0)
        {
            return false;
        }

        try
        {
            await HandleAsync(batch, withWhatFollows: true, cancellationToken);

            // Whatever waited for a retried delivery of its key could not be read before.
            return batch.Count == _options.BatchSize || batch.Exists(delivery => delivery.Attempts > 0);
        }
        catch (LaneLostException exception)
        {
            LogLanesLost(exception);
            leases.Lost(exception.Lanes);
            return true;
        }
        catch (Exception exception) when (IsFailureOfHandler(exception))
        {
            LogBatchFailed(exception, batch.Count);
            await HandleOneByOneAsync(batch, cancellationToken);
            return true;
        }
    }

    /// <summary>Makes due timers and retries ready, if it is time to look for them. Returns true when there were any.</summary>
    internal async Task<bool> PromoteAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now < _promoteAt || _fences.Count == 0)
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        var waiting = DeliveryQueue.Waiting(scope.ServiceProvider.GetRequiredService<PlatformDbContext>(), _fences.Keys.ToList());
        var next = await waiting.MinAsync(d => d.DueAt, cancellationToken);
        _promoteAt = next < now + _options.Poll ? next.Value : now + _options.Poll;
        if (_promoteAt > now)
        {
            return false;
        }

        using var write = await database.Engine.EnterWriteAsync(cancellationToken);
        await waiting.Where(d => d.DueAt <= now).ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, (DateTimeOffset?)null), cancellationToken);
        return true;
    }

    private async Task<List<PendingDelivery>> ReadAsync(CancellationToken cancellationToken)
    {
        var fences = leases.Fences();
        if (!fences.Keys.All(_fences.ContainsKey))
        {
            _failing = null;
        }

        _fences = fences;
        if (fences.Count == 0)
        {
            return [];
        }

        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        if (_failing is not { Count: 0 })
        {
            var lanes = fences.Keys.ToList();
            var failing = await context.Set<DeliveryRow>().Where(d => d.Attempts > 0 && lanes.Contains(d.Lane)).Select(d => new { d.Lane, d.Key }).ToListAsync(cancellationToken);
            _failing = [.. failing.Select(d => (d.Lane, d.Key))];
        }

        return await DeliveryQueue.ReadyWithEvents.RunAsync(context, [.. fences.Keys], _options.BatchSize, cancellationToken);
    }

    private async Task HandleAsync(IReadOnlyList<PendingDelivery> batch, bool withWhatFollows, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                // A turn that has begun is finished, also when the process is asked to stop meanwhile.
                await using var scope = scopes.CreateAsyncScope();
                await new Turn(scope.ServiceProvider, _parts, _fences, _failing ?? [], withWhatFollows).RunAsync(batch, CancellationToken.None);
                return;
            }
            catch (Exception exception) when (attempt < AttemptsOnConflict && database.IsConflict(exception))
            {
            }
        }
    }

    private async Task HandleOneByOneAsync(IReadOnlyList<PendingDelivery> batch, CancellationToken cancellationToken)
    {
        HashSet<(string Lane, Guid Key)> blocked = [];
        foreach (var delivery in batch.Where(delivery => !blocked.Contains((delivery.Lane, delivery.Key))))
        {
            try
            {
                await HandleAsync([delivery], withWhatFollows: false, cancellationToken);
            }
            catch (Exception exception) when (IsFailureOfHandler(exception))
            {
                blocked.Add((delivery.Lane, delivery.Key));
                await PostponeAsync(delivery, exception, cancellationToken);
            }
        }
    }

    private async Task PostponeAsync(PendingDelivery delivery, Exception exception, CancellationToken cancellationToken)
    {
        var attempts = delivery.Attempts + 1;
        var now = clock.GetUtcNow();
        var dueAt = now + _options.PauseAfter(attempts);
        var dead = attempts >= _options.MaxAttempts ? now : (DateTimeOffset?)null;
        LogDeliveryFailed(exception, delivery.Lane, delivery.Envelope.Name, delivery.Envelope.Id, attempts, dead is not null);
        metrics.Failed(delivery.Lane, dead is not null);
        await using var scope = scopes.CreateAsyncScope();
        using var write = await database.Engine.EnterWriteAsync(cancellationToken);
        var error = exception.ToString();
        await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<DeliveryRow>().Where(d => d.Id == delivery.Id).ExecuteUpdateAsync(
            set => set
                .SetProperty(d => d.Attempts, attempts)
                .SetProperty(d => d.Error, error.AtMost(2000))
                .SetProperty(d => d.DueAt, dueAt)
                .SetProperty(d => d.DeadAt, dead),
            cancellationToken);
        _promoteAt = dueAt < _promoteAt ? dueAt : _promoteAt;
        _failing = null;
    }

    /// <summary>Neither a stop, nor a lane or a database lost: those are no fault of the delivery.</summary>
    private bool IsFailureOfHandler(Exception exception) =>
        exception is not (OperationCanceledException or LaneLostException) && !database.Engine.IsUnavailable(exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Lanes were lost to another process; its work counts")]
    private partial void LogLanesLost(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A turn of {Count} deliveries failed and is handled one by one")]
    private partial void LogBatchFailed(Exception exception, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Lane}: {EventName} {EventId} failed, attempt {Attempt}, set aside: {Dead}")]
    private partial void LogDeliveryFailed(Exception exception, string lane, string eventName, Guid eventId, int attempt, bool dead);
}
