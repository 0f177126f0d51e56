using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application.Integrity;

/// <summary>
/// Proves that read models equal a rebuild: takes the latest orders, replays the events on their timelines through the
/// same projections in memory, and compares all rows of those orders. (That no event is missing from a timeline is I9.)
/// </summary>
internal sealed class ReportsEqualRebuild(IReportingDb db, ProjectorOf projectorOf) : IInvariantCheck
{
    private const int Orders = 200;
    private const int AtOnce = 20;

    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var latest = await db.Orders.OrderByDescending(order => order.CreatedAt).Select(order => order.Id).Take(Orders).ToListAsync(cancellationToken);
        List<string> violations = [];
        var examined = 0L;
        foreach (var orders in latest.Chunk(AtOnce))
        {
            var before = await CountsAsync(orders, cancellationToken);
            var stored = await StoredAsync(orders, cancellationToken);
            var after = await CountsAsync(orders, cancellationToken);
            var merged = await db.Customers.AsNoTracking().Where(customer => customer.MergedIntoId != null).ToListAsync(cancellationToken);
            var replayed = await ReplayedAsync(stored.OfType<TimelineEntry>().Select(entry => entry.Position), merged, cancellationToken);

            // An order that moved on, or whose customer was merged, while its rows were read would differ for no fault.
            var moved = stored.OfType<OrderSummary>().Where(order => merged.Exists(customer => customer.Id == order.CustomerId)).Select(order => order.Id);
            var settled = orders.Where(order => before.GetValueOrDefault(order) == after.GetValueOrDefault(order)).Except(moved).ToHashSet();
            var (expected, actual) = (ByKey(replayed, settled), ByKey(stored, settled));
            examined += actual.Count;
            violations.AddRange(expected.Keys.Union(actual.Keys)
                .Where(key => expected.GetValueOrDefault(key) != actual.GetValueOrDefault(key))
                .Select(key => $"{key}: stored {actual.GetValueOrDefault(key, "nothing")}, replayed {expected.GetValueOrDefault(key, "nothing")}."));
        }

        return InvariantResult.Of("I10", $"Read models = rebuild from events (rows of the {Orders} latest orders)", examined, violations);
    }

    private Task<Dictionary<Guid, int>> CountsAsync(Guid[] orders, CancellationToken cancellationToken) => db.Timeline
        .Where(entry => orders.Contains(entry.OrderId))
        .GroupBy(entry => entry.OrderId)
        .Select(entries => new { entries.Key, Count = entries.Count() })
        .ToDictionaryAsync(entries => entries.Key, entries => entries.Count, cancellationToken);

    private async Task<IReadOnlyList<IReadModel>> StoredAsync(Guid[] orders, CancellationToken cancellationToken) =>
    [
        .. await db.Orders.AsNoTracking().Where(row => orders.Contains(row.Id)).ToListAsync(cancellationToken),
        .. await db.Stages.AsNoTracking().Where(row => orders.Contains(row.OrderId)).ToListAsync(cancellationToken),
        .. await db.Timeline.AsNoTracking().Where(row => orders.Contains(row.OrderId)).ToListAsync(cancellationToken),
        .. await db.Documents.AsNoTracking().Where(row => orders.Contains(row.OrderId)).ToListAsync(cancellationToken),
        .. await db.Invoices.AsNoTracking().Where(row => orders.Contains(row.OrderId)).ToListAsync(cancellationToken),
        .. await db.ProfitEntries.AsNoTracking().Where(row => orders.Contains(row.OrderId)).ToListAsync(cancellationToken),
        .. await db.ProfitTotals.AsNoTracking().Where(row => orders.Contains(row.Id)).ToListAsync(cancellationToken),
        .. await db.Exceptions.AsNoTracking().Where(row => row.OrderId != null && orders.Contains(row.OrderId.Value)).ToListAsync(cancellationToken),
    ];

    private async Task<IReadOnlyList<IReadModel>> ReplayedAsync(IEnumerable<long> positions, IReadOnlyList<CustomerSummary> merged, CancellationToken cancellationToken)
    {
        var models = new ReadModelsInMemory();
        foreach (var rates in await db.Rates.AsNoTracking().ToListAsync(cancellationToken))
        {
            models.Add(rates);
        }

        foreach (var customer in merged)
        {
            models.Add(customer);
        }

        var projector = projectorOf(models);
        foreach (var page in positions.Distinct().Order().Chunk(500))
        {
            foreach (var row in await db.Events.AsNoTracking().Where(e => page.Contains(e.Position)).OrderBy(e => e.Position).ToListAsync(cancellationToken))
            {
                var envelope = new EventEnvelope(row.Position, row.Id, row.Name, row.CorrelationId, row.Actor, row.At, row.Data);
                await projector.ApplyAsync(EventTypes.Deserialize(row.Name, row.Data), envelope, cancellationToken);
            }
        }

        await projector.FinishAsync(cancellationToken);
        return [.. models.All<IReadModel>()];
    }

    /// <summary>Rows of orders as text by kind and key; rows that don't belong to one of the orders are left out.</summary>
    private static Dictionary<string, string> ByKey(IReadOnlyList<IReadModel> rows, HashSet<Guid> orders) => rows
        .Where(row => OrderOf(row) is { } order && orders.Contains(order))
        .ToDictionary(row => $"{row.GetType().Name} {string.Join('/', row.Key)}", Text);

    private static Guid? OrderOf(IReadModel row) => row switch
    {
        OrderSummary order => order.Id,
        StagePeriod stage => stage.OrderId,
        TimelineEntry entry => entry.OrderId,
        DocumentLink link => link.OrderId,
        InvoiceSummary invoice => invoice.OrderId,
        ProfitEntry entry => entry.OrderId,
        ProfitTotal { Dimension: ProfitDimension.Order } total => total.Id,
        ExceptionCase exception => exception.OrderId,
        _ => null,
    };

    private static string Text(IReadModel row) => JsonSerializer.Serialize(row, row.GetType(), ReadModelText.Options);
}
