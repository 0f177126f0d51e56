using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Reporting.Application.Integrity;

/// <summary>
/// Proves that Reporting has handled every event about an order, or still has it before it. Each of these events leaves
/// exactly one entry on the order's timeline, whose key would refuse a second one; events about no order leave none.
/// </summary>
internal sealed class EveryEventIsHandled(IReportingDb db) : IInvariantCheck
{
    /// <summary>Events that are always about one order, by the beginnings of their wire names. Payments may be about none or several.</summary>
    private static readonly Expression<Func<EventRow, bool>> IsAboutOneOrder = e => !e.IsTimer
        && (e.Name.StartsWith("orders.order-") || e.Name.StartsWith("fulfillment.order-") || e.Name.StartsWith("fulfillment.delivery-")
            || e.Name.StartsWith("fulfillment.work-order-") || e.Name.StartsWith("fulfillment.return-") || e.Name.StartsWith("billing.invoice-")
            || e.Name.StartsWith("billing.credit-note-issued.") || e.Name.StartsWith("returns.return-"));

    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        // The log is long and its rows are wide: it is gone through once for all kinds of events.
        var events = db.Events.Where(IsAboutOneOrder);
        var examined = await events.LongCountAsync(cancellationToken);

        // One statement: an event, its delivery and its effect are seen as of one moment.
        var lost = await events
            .Where(e => !db.Deliveries.Any(delivery => delivery.EventId == e.Id && delivery.Lane == ReportingModule.Lane))
            .LeftJoin(db.Timeline, e => e.Position, entry => entry.Position, (e, entry) => new { e.Position, e.Name, Entry = (long?)entry!.Position })
            .Where(pair => pair.Entry == null)
            .OrderBy(pair => pair.Position)
            .Take(100)
            .Select(pair => pair.Name + " at position " + pair.Position)
            .ToListAsync(cancellationToken);
        return InvariantResult.Of("I9", "Reporting has handled every event about an order once, or has it waiting", examined, lost);
    }
}
