using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Integrations;

/// <summary>Collects what a batch of events changes of the dashboard's counters, then reads and changes them all at once.</summary>
internal sealed class Counters(IReadModels models)
{
    private readonly Dictionary<string, Change> _changes = [];

    /// <summary>Counts an order where it stands (+1), or takes it away from there (−1).</summary>
    public void Order(OrderSummary order, int sign) =>
        Add(DashboardFigure.Orders, order.Status, order.Stage, order.Owner, sign, sign * order.NetBase);

    /// <summary>Counts what is stuck in an order (+1), or takes it away (−1).</summary>
    public void Stuck(OrderSummary order, int sign)
    {
        Add(DashboardFigure.BackorderedLines, "", "", "", sign * order.BackorderedLines, sign * order.Backordered);
        Add(DashboardFigure.DeliveredNotInvoiced, "", "", "", order.IsDeliveredNotInvoiced ? sign : 0, sign * order.DeliveredNotInvoiced);
    }

    /// <summary>Counts an invoice where it stands (+1), or takes it away from there (−1).</summary>
    public void Invoice(InvoiceSummary invoice, int sign)
    {
        Add(DashboardFigure.Invoices, invoice.Status, "", "", sign, sign * invoice.GrossBase);
        Add(DashboardFigure.Receivables, "", "", "", invoice.IsReceivable ? sign : 0, sign * invoice.BalanceBase);
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        foreach (var unchanged in _changes.Where(change => change.Value is { Count: 0, Value: 0 }).ToList())
        {
            _changes.Remove(unchanged.Key);
        }

        if (_changes.Count == 0)
        {
            return;
        }

        var known = await models.FindManyAsync<string, DashboardCounter>(_changes.Keys, cancellationToken);
        foreach (var (id, change) in _changes)
        {
            if (!known.TryGetValue(id, out var counter))
            {
                models.Add(counter = change.NewCounter(id));
            }

            counter.Count += change.Count;
            counter.Value += change.Value;
        }

        _changes.Clear();
    }

    private void Add(DashboardFigure figure, string status, string stage, string owner, int count, decimal value)
    {
        var id = string.Join('|', figure, status, stage, owner);
        var before = _changes.GetValueOrDefault(id) ?? new Change(figure, status, stage, owner, 0, 0);
        _changes[id] = before with { Count = before.Count + count, Value = before.Value + value };
    }

    private sealed record Change(DashboardFigure Figure, string Status, string Stage, string Owner, int Count, decimal Value)
    {
        public DashboardCounter NewCounter(string id) => new() { Id = id, Figure = Figure, Status = Status, Stage = Stage, Owner = Owner };
    }
}
