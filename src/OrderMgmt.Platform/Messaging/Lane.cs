using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Modules;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Messaging;

/// <summary>Handles the deliveries of one module, in order, many per commit.</summary>
internal sealed partial class Lane(
    Module module,
    IServiceScopeFactory scopes,
    Subscriptions subscriptions,
    DatabaseSettings database,
    LaneSignals signals,
    Leases leases,
    MessagingOptions options,
    MessagingMetrics metrics,
    TimeProvider clock,
    ILogger logger)
{
    /// <summary>How often a transaction that conflicts with another one is run before it counts as failed.</summary>
    private const int AttemptsOnConflict = 4;

    private DateTimeOffset _promoteAt = DateTimeOffset.MinValue;

    public string Name => module.Name;

    /// <summary>How long the lane may rest when nothing is ready.</summary>
    public TimeSpan Rest
    {
        get
        {
            var untilPromotion = _promoteAt - clock.GetUtcNow();
            return leases.FenceOf(Name) is null ? options.Poll : untilPromotion > TimeSpan.Zero ? untilPromotion : TimeSpan.Zero;
        }
    }

    /// <summary>Handles what is ready. Returns true when there may be more.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        if (leases.FenceOf(Name) is not { } fence)
        {
            return false;
        }

        var batch = await ReadAsync(cancellationToken);
        if (batch.Count == 0)
        {
            return false;
        }

        try
        {
            await HandleAgainOnConflictAsync(batch, fence, cancellationToken);

            // Whatever waited for a retried delivery of its key could not be read before.
            return batch.Count == options.BatchSize || batch.Exists(pending => pending.Attempts > 0);
        }
        catch (Exception exception) when (IsFailureOfHandler(exception))
        {
            LogBatchFailed(exception, Name, batch.Count);
            await HandleOneByOneAsync(batch, fence, cancellationToken);
            return true;
        }
    }

    /// <summary>Makes due timers and retries ready, if it is time to look for them. Returns true when there were any.</summary>
    public async Task<bool> PromoteAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now < _promoteAt || leases.FenceOf(Name) is null)
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        var waiting = DeliveryQueue.Waiting(scope.ServiceProvider.GetRequiredService<PlatformDbContext>(), Name);
        var next = await waiting.MinAsync(d => d.DueAt, cancellationToken);
        _promoteAt = next < now + options.Poll ? next.Value : now + options.Poll;
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
        await using var scope = scopes.CreateAsyncScope();
        return await DeliveryQueue.Ready(scope.ServiceProvider.GetRequiredService<PlatformDbContext>(), Name, options.BatchSize).ToListAsync(cancellationToken);
    }

    private async Task HandleAgainOnConflictAsync(IReadOnlyList<PendingDelivery> batch, long fence, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await HandleAsync(batch, fence, cancellationToken);
                return;
            }
            catch (Exception exception) when (attempt < AttemptsOnConflict && database.IsConflict(exception))
            {
            }
        }
    }

    private async Task HandleAsync(IReadOnlyList<PendingDelivery> batch, long fence, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var request = services.GetRequiredService<RequestContext>();
        var session = services.GetRequiredService<SaveSession>();
        var context = (ModuleDbContext)services.GetRequiredService(module.DbContextType);
        context.Begin(session);
        using (await database.Engine.EnterWriteAsync(cancellationToken))
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var events = batch.Select(pending => EventTypes.Deserialize(pending.Name, pending.Data)).ToList();
            await subscriptions.PrepareAsync(Name, services, events, cancellationToken);
            foreach (var (pending, integrationEvent) in batch.Zip(events))
            {
                request.CorrelationId = pending.CorrelationId;
                request.CausationId = pending.EventId;
                if (subscriptions.HandlerOf(Name, integrationEvent.GetType()) is { } handler)
                {
                    await handler(services, integrationEvent, pending.Envelope, cancellationToken);
                    await context.SaveChangesAsync(cancellationToken);
                }
            }

            var ids = batch.Select(pending => pending.Id).ToList();
            var removed = await context.Set<DeliveryRow>()
                .Where(d => EF.Parameter(ids).Contains(d.Id) && context.Set<LeaseRow>().Any(lease => lease.Lane == Name && lease.Fence == fence))
                .ExecuteDeleteAsync(cancellationToken);
            if (removed != ids.Count)
            {
                throw new LaneLostException(Name);
            }

            await transaction.CommitAsync(cancellationToken);
        }

        var now = clock.GetUtcNow();
        metrics.Handled(Name, batch.Count, now - batch[0].At);
        signals.Wake(session.Lanes);
        signals.Handled(Name);
    }

    private async Task HandleOneByOneAsync(IReadOnlyList<PendingDelivery> batch, long fence, CancellationToken cancellationToken)
    {
        HashSet<Guid> blocked = [];
        foreach (var pending in batch.Where(pending => !blocked.Contains(pending.Key)))
        {
            try
            {
                await HandleAgainOnConflictAsync([pending], fence, cancellationToken);
            }
            catch (Exception exception) when (IsFailureOfHandler(exception))
            {
                blocked.Add(pending.Key);
                await PostponeAsync(pending, exception, cancellationToken);
            }
        }
    }

    private async Task PostponeAsync(PendingDelivery pending, Exception exception, CancellationToken cancellationToken)
    {
        var attempts = pending.Attempts + 1;
        var now = clock.GetUtcNow();
        var dueAt = now + options.PauseAfter(attempts);
        var dead = attempts >= options.MaxAttempts ? now : (DateTimeOffset?)null;
        LogDeliveryFailed(exception, Name, pending.Name, pending.EventId, attempts, dead is not null);
        metrics.Failed(Name, dead is not null);
        await using var scope = scopes.CreateAsyncScope();
        using var write = await database.Engine.EnterWriteAsync(cancellationToken);
        var error = exception.ToString();
        await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<DeliveryRow>().Where(d => d.Id == pending.Id).ExecuteUpdateAsync(
            set => set
                .SetProperty(d => d.Attempts, attempts)
                .SetProperty(d => d.Error, error.Length > 2000 ? error[..2000] : error)
                .SetProperty(d => d.DueAt, dueAt)
                .SetProperty(d => d.DeadAt, dead),
            cancellationToken);
        _promoteAt = dueAt < _promoteAt ? dueAt : _promoteAt;
    }

    /// <summary>Neither a stop, nor a lane or a database lost: those are no fault of the delivery.</summary>
    private bool IsFailureOfHandler(Exception exception) =>
        exception is not (OperationCanceledException or LaneLostException) && !database.Engine.IsUnavailable(exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Lane}: a batch of {Count} failed and is handled one by one")]
    private partial void LogBatchFailed(Exception exception, string lane, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Lane}: {EventName} {EventId} failed, attempt {Attempt}, set aside: {Dead}")]
    private partial void LogDeliveryFailed(Exception exception, string lane, string eventName, Guid eventId, int attempt, bool dead);
}

/// <summary>Another process has taken the lane, or handled the same deliveries; this transaction must not count.</summary>
internal sealed class LaneLostException(string lane) : Exception($"The lane {lane} is worked by another process.");
