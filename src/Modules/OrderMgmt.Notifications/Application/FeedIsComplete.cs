using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Modules;

namespace OrderMgmt.Notifications.Application;

/// <summary>Proves that every event is in the public feed, or visibly on its way to it. That none is there twice is a unique index.</summary>
internal sealed class FeedIsComplete(INotificationsDb db, ModuleList modules) : IInvariantCheck
{
    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var lane = modules.Of(typeof(FeedIsComplete)).Name;
        var events = db.Events.AsNoTracking().Where(e => !e.IsTimer);
        var missing = await events
            .Where(e => !db.FeedEntries.Any(entry => entry.EventId == e.Id) && !db.Deliveries.Any(delivery => delivery.EventId == e.Id && delivery.Lane == lane))
            .Select(e => new { e.Id, e.Name })
            .ToListAsync(cancellationToken);
        return InvariantResult.Of(
            "I9", "Every event is in the public feed, or visibly on its way to it", await events.LongCountAsync(cancellationToken),
            [.. missing.Select(e => $"{e.Name} {e.Id} is neither in the feed nor on its way.")]);
    }
}
