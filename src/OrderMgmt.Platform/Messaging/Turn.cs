using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Modules;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Messaging;

/// <summary>
/// One transaction of the lanes that this process holds: it takes deliveries from the queue, handles them and whatever follows
/// from them in these lanes, lane by lane in the order of the modules. What follows never passes through the queue, so that a
/// command costs one further commit, however many modules it goes through. Reports come last and see all of it at once.
/// </summary>
internal sealed class Turn(
    IServiceProvider services, TurnParts parts, IReadOnlyDictionary<string, long> fences, IReadOnlySet<(string Lane, Guid Key)> failing, bool withWhatFollows)
{
    /// <summary>Deliveries handled per delivery of a full batch: far more than any chain of events needs, and an end to one without an end.</summary>
    private const int MostFollowing = 20;

    private static readonly CompiledList<IReadOnlyCollection<string>, LeaseRow> HeldLeases = new((context, lanes) =>
        context.Set<LeaseRow>().AsNoTracking().TagWith(RowLocks.Tag).Where(lease => lanes.Contains(lease.Lane)).OrderBy(lease => lease.Lane));

    private readonly PlatformDbContext _queue = services.GetRequiredService<PlatformDbContext>();
    private readonly Dictionary<string, List<PendingDelivery>> _pending = [];
    private readonly Dictionary<string, (int Count, DateTimeOffset Oldest)> _handled = [];
    private readonly HashSet<string> _woken = [];
    private readonly HashSet<Guid> _requests = [];
    private IReadOnlySet<string> _inTurn = withWhatFollows ? fences.Keys.ToHashSet() : [];
    private int _taken;
    private bool _alone;

    /// <summary>Handles the deliveries and commits. Nothing has happened when it throws.</summary>
    public async Task RunAsync(IReadOnlyList<PendingDelivery> batch, CancellationToken cancellationToken)
    {
        using (await parts.Database.Engine.EnterWriteAsync(cancellationToken))
        {
            await using var transaction = await _queue.Database.BeginTransactionAsync(cancellationToken);
            await TakeAsync(batch, cancellationToken);
            while (parts.Subscriptions.Lanes.FirstOrDefault(_pending.ContainsKey) is { } lane)
            {
                if (await CatchUpAsync(cancellationToken))
                {
                    await HandleAsync(lane, transaction, cancellationToken);
                }
            }

            await AssertHeldAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        parts.Signals.Wake(_woken);
        foreach (var (lane, (count, oldest)) in _handled)
        {
            parts.Metrics.Handled(lane, count, parts.Clock.GetUtcNow() - oldest);
        }

        parts.Signals.Handled(_handled.Keys, _requests);
    }

    private async Task TakeAsync(IReadOnlyList<PendingDelivery> batch, CancellationToken cancellationToken)
    {
        var ids = batch.Select(delivery => delivery.Id).ToList();
        var removed = await DeliveryQueue.Take.RunAsync(_queue, ids, cancellationToken);
        if (removed != ids.Count)
        {
            throw new LaneLostException([.. batch.Select(delivery => delivery.Lane).Distinct()]);
        }

        _taken += removed;
        foreach (var delivery in batch)
        {
            Add(delivery);
        }
    }

    /// <summary>
    /// What follows may be about something that another transaction has just told of, too: that comes first. No such thing
    /// can come to light while this process is the only one that writes. False when what follows had to go to the queue.
    /// </summary>
    private async Task<bool> CatchUpAsync(CancellationToken cancellationToken)
    {
        if (_alone || !_pending.Values.Any(deliveries => deliveries.Exists(delivery => delivery.Id == 0)))
        {
            return true;
        }

        _alone = parts.Database.Engine.HasSingleWriter;
        var room = parts.Options.BatchSize - _taken;
        var sooner = room > 0 ? await DeliveryQueue.ReadyWithEvents.RunAsync(_queue, [.. fences.Keys], room, cancellationToken) : [];
        if (sooner.Count > 0)
        {
            await TakeAsync(sooner, cancellationToken);
        }

        if (sooner.Count < room && _handled.Values.Sum(lane => lane.Count) < MostFollowing * parts.Options.BatchSize)
        {
            return true;
        }

        await QueueWhatFollowsAsync(cancellationToken);
        return false;
    }

    private async Task HandleAsync(string lane, IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        _pending.Remove(lane, out var deliveries);
        deliveries!.Sort(static (one, other) => one.Envelope.Position.CompareTo(other.Envelope.Position));
        await using var scope = parts.Scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<SaveSession>();
        var context = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(parts.Modules.Named(lane).DbContextType);
        context.Begin(session);
        session.InTurn = _inTurn;
        await context.JoinAsync(transaction, cancellationToken);
        try
        {
            await HandleAsync(lane, deliveries, scope.ServiceProvider, context, cancellationToken);
        }
        finally
        {
            await context.LeaveAsync();
        }

        _handled[lane] = (_handled.GetValueOrDefault(lane).Count + deliveries.Count, deliveries[0].Envelope.At);
        _woken.UnionWith(session.Lanes);
        await FollowAsync(session.TakeFollowing(), cancellationToken);
    }

    private async Task HandleAsync(string lane, List<PendingDelivery> deliveries, IServiceProvider services, ModuleDbContext context, CancellationToken cancellationToken)
    {
        var request = services.GetRequiredService<RequestContext>();
        var raisesEvents = !parts.Subscriptions.OnlyListens(lane);
        await parts.Subscriptions.PrepareAsync(lane, services, deliveries.ConvertAll(delivery => delivery.Event), cancellationToken);
        _requests.UnionWith(deliveries.Select(delivery => delivery.Envelope.CorrelationId));
        foreach (var (handler, run) in parts.Subscriptions.RunsOf(lane, deliveries))
        {
            request.FollowFrom(run[^1].Envelope);
            await handler.HandleAsync(services, run, cancellationToken);
            if (raisesEvents)
            {
                await context.SaveChangesAsync(cancellationToken);
            }
        }

        if (!raisesEvents)
        {
            await parts.Subscriptions.FinishAsync(lane, services, cancellationToken);
            await context.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Nothing overtakes a delivery of its lane and key that has failed: what follows then waits in the queue.</summary>
    private async Task FollowAsync(IReadOnlyList<RaisedEvent> raised, CancellationToken cancellationToken)
    {
        List<PendingDelivery> waiting = [];
        foreach (var delivery in raised.SelectMany(e => e.Lanes.Select(lane => PendingDelivery.Following(lane, e))))
        {
            if (failing.Contains((delivery.Lane, delivery.Key)))
            {
                waiting.Add(delivery);
            }
            else
            {
                Add(delivery);
            }
        }

        await QueueAsync(waiting, cancellationToken);
    }

    private async Task QueueWhatFollowsAsync(CancellationToken cancellationToken)
    {
        _inTurn = new HashSet<string>();
        List<PendingDelivery> following = [];
        foreach (var (lane, deliveries) in _pending.ToList())
        {
            following.AddRange(deliveries.Where(delivery => delivery.Id == 0));
            if (deliveries.RemoveAll(delivery => delivery.Id == 0) > 0 && deliveries.Count == 0)
            {
                _pending.Remove(lane);
            }
        }

        await QueueAsync(following, cancellationToken);
    }

    private async Task QueueAsync(List<PendingDelivery> deliveries, CancellationToken cancellationToken)
    {
        if (deliveries.Count > 0)
        {
            _queue.AddRange(deliveries.OrderBy(delivery => delivery.Envelope.Position).Select(delivery => delivery.ToRow()));
            await _queue.SaveChangesAsync(cancellationToken);
            _woken.UnionWith(deliveries.Select(delivery => delivery.Lane));
        }
    }

    /// <summary>The fences are still those under which the work began, and stay so until the commit; or it must not count.</summary>
    private async Task AssertHeldAsync(CancellationToken cancellationToken)
    {
        var leases = await HeldLeases.RunAsync(_queue, [.. _handled.Keys], cancellationToken);
        string[] lost = [.. leases.Where(lease => lease.Fence != fences[lease.Lane]).Select(lease => lease.Lane)];
        if (lost.Length > 0)
        {
            throw new LaneLostException(lost);
        }
    }

    private void Add(PendingDelivery delivery)
    {
        if (!_pending.TryGetValue(delivery.Lane, out var deliveries))
        {
            _pending.Add(delivery.Lane, deliveries = []);
        }

        deliveries.Add(delivery);
    }
}

/// <summary>What all turns of a process share.</summary>
internal sealed record TurnParts(
    IServiceScopeFactory Scopes, ModuleList Modules, Subscriptions Subscriptions, DatabaseSettings Database, LaneSignals Signals, MessagingOptions Options, MessagingMetrics Metrics,
    TimeProvider Clock);

/// <summary>Another process has taken these lanes, or handled the same deliveries; this transaction must not count.</summary>
internal sealed class LaneLostException(IReadOnlyCollection<string> lanes) : Exception($"Worked by another process: {string.Join(", ", lanes)}.")
{
    public IReadOnlyCollection<string> Lanes { get; } = lanes;
}
