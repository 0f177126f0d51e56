using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Reporting.Application.Integrity;

/// <summary>
/// Proves that Reporting has handled every event about an order, or still has it before it. Each of these events leaves
/// exactly one entry on the order's timeline, whose key would refuse a second one; events about no order leave none.
/// </summary>
internal sealed class EveryEventIsHandled(IReportingDb db) : IInvariantCheck
{
    /// <summary>Beginnings of wire names: events that are always about one order. Payments may be about none or several.</summary>
    private static readonly string[] AboutOrders =
    [
        "orders.order-", "fulfillment.order-", "fulfillment.delivery-", "fulfillment.work-order-", "fulfillment.return-",
        "billing.invoice-", "billing.credit-note-issued.", "returns.return-",
    ];

    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var (examined, lost) = (0L, new List<string>());
        foreach (var beginning in AboutOrders)
        {
            var events = db.Events.Where(e => !e.IsTimer && e.Name.StartsWith(beginning));
            examined += await events.LongCountAsync(cancellationToken);

            // One statement: an event, its delivery and its effect are seen as of one moment.
            lost.AddRange(await events
                .Where(e => !db.Deliveries.Any(delivery => delivery.EventId == e.Id && delivery.Lane == ReportingModule.Lane))
                .LeftJoin(db.Timeline, e => e.Position, entry => entry.Position, (e, entry) => new { e.Position, e.Name, Entry = (long?)entry!.Position })
                .Where(pair => pair.Entry == null)
                .OrderBy(pair => pair.Position)
                .Take(100)
                .Select(pair => pair.Name + " at position " + pair.Position)
                .ToListAsync(cancellationToken));
        }

        return InvariantResult.Of("I9", "Reporting has handled every event about an order once, or has it waiting", examined, lost);
    }
}
