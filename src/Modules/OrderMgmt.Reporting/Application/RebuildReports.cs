using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Reporting.Application;

/// <summary>Empties all read models and makes them anew from the event log, in one transaction and while the system runs.</summary>
public sealed record RebuildReportsCommand : ICommand<RebuildReportsResponse>;

/// <summary>The outcome of a rebuild.</summary>
/// <param name="Events">How many events were replayed.</param>
public sealed record RebuildReportsResponse(long Events);

/// <summary>
/// No event is lost and none applied twice, with plain READ COMMITTED:
/// the lane is taken first, which waits for a turn that has passed its own check of the fence; so nobody handles events
/// meanwhile. Then all waiting deliveries to Reporting are deleted. From then on an event of the log is
/// replayed exactly if no delivery of it waits: those committed earlier have none (handled or just deleted), those
/// committed later have theirs, in the same commit as the event itself, so every single statement sees both or neither.
/// Reading the log in pages is therefore safe: what an earlier page could not see yet is left to the lane. A transaction of
/// the lane that is caught in the middle may wait for this one and this one for it; the engine ends one, and both are run again.
/// </summary>
internal sealed class RebuildReportsHandler(IReportingDb db, IReadModels models, ReportingLane lane, ProjectorOf projectorOf)
    : IRequestHandler<RebuildReportsCommand, RebuildReportsResponse>
{
    private const int PageSize = 1000;

    public async Task<RebuildReportsResponse> Handle(RebuildReportsCommand command, CancellationToken cancellationToken)
    {
        db.Database.SetCommandTimeout(TimeSpan.Zero);
        models.Forget();
        await lane.TakeAsync(cancellationToken);
        await db.Deliveries.Where(delivery => delivery.Lane == ReportingModule.Lane).ExecuteDeleteAsync(cancellationToken);
        await EmptyAsync(cancellationToken);
        var events = await ReplayAsync(cancellationToken);
        await lane.GiveBackAsync(cancellationToken);
        return new RebuildReportsResponse(events);
    }

    private async Task<long> ReplayAsync(CancellationToken cancellationToken)
    {
        var projector = projectorOf(models);
        var (count, position) = (0L, 0L);
        while (await PageAsync(position, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var row in page)
            {
                var envelope = new EventEnvelope(row.Position, row.Id, row.Name, row.CorrelationId, row.Actor, row.At, row.Data);
                await projector.ApplyAsync(EventTypes.Deserialize(row.Name, row.Data), envelope, cancellationToken);
            }

            await projector.FinishAsync(cancellationToken);
            await models.SaveAndForgetAsync(cancellationToken);
            await lane.KeepAsync(cancellationToken);
            count += page.Count;
            position = page[^1].Position;
        }

        return count;
    }

    private Task<List<EventRow>> PageAsync(long after, CancellationToken cancellationToken) => db.Events.AsNoTracking()
        .Where(e => e.Position > after && !e.IsTimer)
        .Where(e => !db.Deliveries.Any(delivery => delivery.EventId == e.Id && delivery.Lane == ReportingModule.Lane))
        .OrderBy(e => e.Position)
        .Take(PageSize)
        .ToListAsync(cancellationToken);

    /// <summary>Everything but what people decided about exceptions: that is not in the log, and its keys are the same afterwards.</summary>
    private async Task EmptyAsync(CancellationToken cancellationToken)
    {
        await db.Orders.ExecuteDeleteAsync(cancellationToken);
        await db.Stages.ExecuteDeleteAsync(cancellationToken);
        await db.Timeline.ExecuteDeleteAsync(cancellationToken);
        await db.Documents.ExecuteDeleteAsync(cancellationToken);
        await db.ProfitEntries.ExecuteDeleteAsync(cancellationToken);
        await db.ProfitTotals.ExecuteDeleteAsync(cancellationToken);
        await db.Invoices.ExecuteDeleteAsync(cancellationToken);
        await db.Payments.ExecuteDeleteAsync(cancellationToken);
        await db.Customers.ExecuteDeleteAsync(cancellationToken);
        await db.Rates.ExecuteDeleteAsync(cancellationToken);
        await db.Counters.ExecuteDeleteAsync(cancellationToken);
        await db.OpenFigures.ExecuteDeleteAsync(cancellationToken);
        await db.Exceptions.ExecuteDeleteAsync(cancellationToken);
    }
}
