using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Messaging;

/// <summary>The queue of all lanes. Every question to it is a range of an index of its own, however long the queue and the log have become.</summary>
internal static class DeliveryQueue
{
    /// <summary>What can be handled now: not behind a delivery of its lane and key that has failed.</summary>
    internal static IQueryable<DeliveryRow> Ready(DbContext context)
    {
        var deliveries = context.Set<DeliveryRow>().AsNoTracking();
        return deliveries
            .Where(d => d.DueAt == null && d.DeadAt == null)
            .Where(d => !deliveries.Any(earlier => earlier.Lane == d.Lane && earlier.Key == d.Key && earlier.Attempts > 0 && earlier.Id < d.Id));
    }

    /// <summary>What these lanes can handle now with its events, oldest first.</summary>
    internal static readonly CompiledList<IReadOnlyCollection<string>, int, PendingDelivery> ReadyWithEvents = new((context, lanes, atMost) =>
        context.Set<DeliveryRow>().AsNoTracking()
            .Where(d => d.DueAt == null && d.DeadAt == null)
            .Where(d => !context.Set<DeliveryRow>().Any(earlier => earlier.Lane == d.Lane && earlier.Key == d.Key && earlier.Attempts > 0 && earlier.Id < d.Id))
            .Where(d => lanes.Contains(d.Lane))
            .OrderBy(d => d.Id)
            .Take(atMost)
            .Join(context.Set<EventRow>(), d => d.EventId, e => e.Id, (d, e) => new { d, e })
            .OrderBy(pair => pair.d.Id)
            .Select(pair => new PendingDelivery(
                pair.d.Id, pair.d.Lane, pair.d.Key, pair.d.Attempts,
                new EventEnvelope(pair.e.Position, pair.e.Id, pair.e.Name, pair.e.CorrelationId, pair.e.Actor, pair.e.At, pair.e.Data))));

    /// <summary>Takes deliveries out of the queue; tells how many of them were still there.</summary>
    internal static readonly CompiledQuery<List<long>, int> Take = new((context, ids) => context.Set<DeliveryRow>().Where(d => ids.Contains(d.Id)).ExecuteDelete());

    /// <summary>Whether anything that a request set off is still to be handled.</summary>
    internal static readonly CompiledQuery<Guid, bool> IsPending = new((context, correlationId) =>
        context.Set<DeliveryRow>().Any(d => d.CorrelationId == correlationId && (d.DueAt == null || d.Attempts > 0) && d.DeadAt == null));

    /// <summary>When the oldest event was written that a lane can handle now, for each lane that has one.</summary>
    internal static Task<Dictionary<string, DateTimeOffset>> OldestAsync(DbContext context, CancellationToken cancellationToken)
    {
        var deliveries = context.Set<DeliveryRow>();
        return deliveries
            .Where(d => d.DueAt == null && d.DeadAt == null)
            .GroupBy(d => d.Lane)
            .Select(lane => lane.Min(d => d.Id))
            .Join(deliveries, oldest => oldest, d => d.Id, (_, d) => d)
            .Join(context.Set<EventRow>(), d => d.EventId, e => e.Id, (d, e) => new { d.Lane, e.At })
            .ToDictionaryAsync(oldest => oldest.Lane, oldest => oldest.At, cancellationToken);
    }

    /// <summary>Timers and retries that wait for their time.</summary>
    internal static IQueryable<DeliveryRow> Waiting(DbContext context, IReadOnlyCollection<string> lanes) =>
        context.Set<DeliveryRow>().Where(d => d.DueAt != null && d.DeadAt == null && lanes.Contains(d.Lane));
}

/// <summary>A delivery with its event. Without an id it was never in the queue: it followed from another one in the same turn.</summary>
internal sealed record PendingDelivery(long Id, string Lane, Guid Key, int Attempts, EventEnvelope Envelope)
{
    private IIntegrationEvent? _event;

    /// <summary>The content.</summary>
    public IIntegrationEvent Event => _event ??= EventTypes.Deserialize(Envelope.Name, Envelope.Data);

    /// <summary>A delivery that follows from the one being handled.</summary>
    public static PendingDelivery Following(string lane, RaisedEvent raised) => new(0, lane, raised.Row.Subject, 0, raised.Row.ToEnvelope()) { _event = raised.Event };

    /// <summary>The same delivery, for the queue.</summary>
    public DeliveryRow ToRow() => new() { EventId = Envelope.Id, Lane = Lane, Key = Key, CorrelationId = Envelope.CorrelationId };
}

/// <summary>An event that was just written, and the lanes that are to get it.</summary>
internal sealed record RaisedEvent(EventRow Row, IIntegrationEvent Event, IReadOnlyList<string> Lanes);
