using Microsoft.EntityFrameworkCore;

namespace OrderMgmt.Platform.Messaging;

/// <summary>A lane's queue. Every question to it is a range of an index of its own, however long the queue and the log have become.</summary>
internal static class DeliveryQueue
{
    /// <summary>What can be handled now, oldest first: not behind a delivery of its key that has failed.</summary>
    internal static IQueryable<PendingDelivery> Ready(DbContext context, string lane, int atMost)
    {
        var deliveries = context.Set<DeliveryRow>().AsNoTracking();
        return deliveries
            .Where(d => d.Lane == lane && d.DueAt == null && d.DeadAt == null)
            .Where(d => !deliveries.Any(earlier => earlier.Lane == lane && earlier.Key == d.Key && earlier.Attempts > 0 && earlier.Id < d.Id))
            .OrderBy(d => d.Id)
            .Take(atMost)
            .Join(context.Set<EventRow>(), d => d.EventId, e => e.Id, (d, e) => new { d, e })
            .OrderBy(pair => pair.d.Id)
            .Select(pair => new PendingDelivery(
                pair.d.Id, pair.d.Key, pair.d.Attempts, pair.e.Position, pair.e.Id, pair.e.Name, pair.e.CorrelationId, pair.e.Actor, pair.e.At, pair.e.Data));
    }

    /// <summary>Timers and retries that wait for their time.</summary>
    internal static IQueryable<DeliveryRow> Waiting(DbContext context, string lane) =>
        context.Set<DeliveryRow>().Where(d => d.Lane == lane && d.DueAt != null && d.DeadAt == null);
}

/// <summary>A delivery with its event.</summary>
internal sealed record PendingDelivery(
    long Id, Guid Key, int Attempts, long Position, Guid EventId, string Name, Guid CorrelationId, string Actor, DateTimeOffset At, string Data)
{
    public EventEnvelope Envelope => new(Position, EventId, Name, CorrelationId, Actor, At, Data);
}
