using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Messaging;

/// <summary>
/// What can be proved of I9 from outside a lane. A delivery is removed by the transaction that handles it, so what was handled
/// leaves no row; what remains must belong to an event of the log and to a lane that exists, and only once.
/// </summary>
internal sealed class DeliveriesCheck(PlatformDbContext db, Subscriptions subscriptions) : IInvariantCheck
{
    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var deliveries = db.Set<DeliveryRow>().AsNoTracking();
        var lanes = subscriptions.Lanes;
        var events = await db.Set<EventRow>().LongCountAsync(cancellationToken);
        var lost = await deliveries.Where(d => !db.Set<EventRow>().Any(e => e.Id == d.EventId)).Select(d => d.EventId).ToListAsync(cancellationToken);
        var stranded = await deliveries.Where(d => !lanes.Contains(d.Lane)).Select(d => new { d.EventId, d.Lane }).ToListAsync(cancellationToken);
        var twice = await deliveries.GroupBy(d => new { d.EventId, d.Lane }).Where(g => g.Count() > 1).Select(g => g.Key).ToListAsync(cancellationToken);
        return InvariantResult.Of(
            "I9",
            "Every event was handled once by every subscriber, or is visibly waiting or dead.",
            events,
            [
                .. lost.Select(id => $"A delivery points to event {id}, which is not in the log."),
                .. stranded.Select(d => $"Event {d.EventId} waits for {d.Lane}, which handles nothing."),
                .. twice.Select(d => $"Event {d.EventId} waits for {d.Lane} more than once."),
            ]);
    }
}
