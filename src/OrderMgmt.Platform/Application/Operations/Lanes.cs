using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Application.Operations;

/// <summary>How the modules keep up with the events.</summary>
public sealed record ListLanesQuery : IQuery<LanesResponse>;

/// <summary>All lanes.</summary>
/// <param name="Items">One per module that handles events.</param>
public sealed record LanesResponse(IReadOnlyList<LaneResponse> Items);

/// <summary>The queue of events of one module.</summary>
/// <param name="Lane">The module.</param>
/// <param name="Holder">The process that works it; absent when none does.</param>
/// <param name="Fence">Raised with each change of the process.</param>
/// <param name="HeldUntil">When others may take it, unless the process shows life.</param>
/// <param name="Pending">Events ready to be handled.</param>
/// <param name="Failing">Of all waiting, those that failed and are tried again.</param>
/// <param name="Timers">Notes for a later time.</param>
/// <param name="Dead">Events that wait for an operator.</param>
/// <param name="LagMilliseconds">Age of the oldest event that is ready; 0 when there is none.</param>
public sealed record LaneResponse(string Lane, Guid? Holder, long Fence, DateTimeOffset? HeldUntil, int Pending, int Failing, int Timers, int Dead, long LagMilliseconds);

internal sealed class ListLanesHandler(PlatformDbContext db, Subscriptions subscriptions, TimeProvider clock) : IRequestHandler<ListLanesQuery, LanesResponse>
{
    public async Task<LanesResponse> Handle(ListLanesQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var leases = await db.Set<LeaseRow>().AsNoTracking().ToDictionaryAsync(lease => lease.Lane, cancellationToken);
        var counts = await db.Set<DeliveryRow>().GroupBy(d => d.Lane).Select(g => new Counts(
            g.Key,
            g.Count(d => d.DueAt == null && d.DeadAt == null),
            g.Count(d => d.Attempts > 0 && d.DeadAt == null),
            g.Count(d => d.DueAt != null && d.Attempts == 0),
            g.Count(d => d.DeadAt != null))).ToDictionaryAsync(count => count.Lane, cancellationToken);
        var oldest = await DeliveryQueue.OldestAsync(db, cancellationToken);
        List<LaneResponse> lanes = [];
        foreach (var lane in subscriptions.Lanes.Order(StringComparer.Ordinal))
        {
            var count = counts.GetValueOrDefault(lane) ?? new Counts(lane, 0, 0, 0, 0);
            var lease = leases.GetValueOrDefault(lane) is { } row && row.ExpiresAt > now ? row : null;
            lanes.Add(new(
                lane, lease?.Holder, lease?.Fence ?? 0, lease?.ExpiresAt, count.Pending, count.Failing, count.Timers, count.Dead,
                oldest.TryGetValue(lane, out var at) ? Math.Max(0, (long)(now - at).TotalMilliseconds) : 0));
        }

        return new(lanes);
    }

    private sealed record Counts(string Lane, int Pending, int Failing, int Timers, int Dead);
}
