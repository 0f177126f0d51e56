using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace OrderMgmt.Notifications.Application;

/// <summary>Events of the feed in order, and from where to go on.</summary>
internal sealed record FeedSlice(IReadOnlyList<EventResponse> Events, long Next);

/// <summary>Reads the feed from the database.</summary>
internal sealed class FeedLog(INotificationsDb db)
{
    /// <summary>How far one read looks when a filter drops most of what it sees, so that no call costs more with a longer history.</summary>
    internal const int Span = 10_000;

    /// <summary>The newest place in the feed; zero before the first event.</summary>
    public async Task<long> HeadAsync(CancellationToken cancellationToken) =>
        await db.FeedEntries.MaxAsync(entry => (long?)entry.Sequence, cancellationToken) ?? 0;

    /// <summary>
    /// The next events after a place. <see cref="FeedSlice.Next"/> is the place up to which all was seen; it stays the same
    /// at the end of the feed.
    /// </summary>
    public async Task<FeedSlice> ReadAsync(long after, FeedFilter filter, int limit, CancellationToken cancellationToken)
    {
        // Taken before the events are read: what is added in between belongs to the next read.
        var end = filter.IsSelective ? Math.Max(after, Math.Min(after + Span, await HeadAsync(cancellationToken))) : (long?)null;
        var events = await Select(after, end, filter).Take(limit).ToListAsync(cancellationToken);
        var next = events.Count > 0 && (events.Count == limit || end is null) ? events[^1].Sequence : end ?? after;
        return new FeedSlice([.. events.Select(Respond)], next);
    }

    private IQueryable<Stored> Select(long after, long? end, FeedFilter filter)
    {
        var entries = db.FeedEntries.AsNoTracking().Where(entry => entry.Sequence > after);
        if (end is { } last)
        {
            entries = entries.Where(entry => entry.Sequence <= last);
        }

        var events = db.Events.AsNoTracking();
        if (filter.Types is { } types)
        {
            events = events.Where(e => types.Contains(e.Name));
        }

        if (filter.Subject is { } subject)
        {
            events = events.Where(e => e.Subject == subject);
        }

        return entries.Join(events, entry => entry.EventId, e => e.Id, (entry, e) => new { entry.Sequence, Event = e })
            .OrderBy(row => row.Sequence)
            .Select(row => new Stored(
                row.Sequence, row.Event.Id, row.Event.Name, row.Event.Subject, row.Event.CorrelationId, row.Event.CausationId, row.Event.Actor, row.Event.At, row.Event.Data));
    }

    private static EventResponse Respond(Stored stored) => new()
    {
        Sequence = stored.Sequence,
        Id = stored.Id,
        Type = stored.Name,
        Subject = stored.Subject,
        CorrelationId = stored.CorrelationId,
        CausationId = stored.CausationId,
        Actor = stored.Actor,
        At = stored.At,
        Data = JsonSerializer.Deserialize<JsonElement>(stored.Data),
    };

    private sealed record Stored(
        long Sequence, Guid Id, string Name, Guid Subject, Guid CorrelationId, Guid? CausationId, string Actor, DateTimeOffset At, string Data);
}
