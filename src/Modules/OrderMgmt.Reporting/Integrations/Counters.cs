using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Integrations;

/// <summary>Collects what a batch of events changes of the counters, then reads and changes them all at once.</summary>
internal sealed class Counters(IReadModels models)
{
    private readonly Changes<DashboardCounter> _dashboard = new(models);
    private readonly Changes<OpenFigure> _open = new(models);

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
        if (invoice.OpenDueDate is { } due)
        {
            _open.Add(OpenFigure.Receivable(due, sign, sign * invoice.BalanceBase));
        }
    }

    /// <summary>Counts a document while it is open (+1), or takes it away (−1).</summary>
    public void Document(DocumentLink link, int sign)
    {
        foreach (var open in OpenDocuments.All.Where(open => open.Includes(link)))
        {
            _open.Add(OpenFigure.Of(open.Figure, sign));
        }
    }

    /// <summary>Counts an exception while its cause is there (+1), or takes it away (−1).</summary>
    public void Exception(ExceptionCase exception, int sign)
    {
        if (exception.ClosedAt is null)
        {
            _open.Add(OpenFigure.Of(exception.Kind, sign, sign * exception.ValueAtRisk));
        }
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await _dashboard.FlushAsync(cancellationToken);
        await _open.FlushAsync(cancellationToken);
    }

    private void Add(DashboardFigure figure, string status, string stage, string owner, int count, decimal value) => _dashboard.Add(new DashboardCounter
    {
        Id = string.Join('|', figure, status, stage, owner),
        Figure = figure,
        Status = status,
        Stage = stage,
        Owner = owner,
        Count = count,
        Value = value,
    });

    private sealed class Changes<TCounter>(IReadModels models)
        where TCounter : class, ICounter
    {
        private readonly Dictionary<string, TCounter> _changes = [];

        public void Add(TCounter change)
        {
            if (_changes.TryGetValue(change.Id, out var before))
            {
                Add(before, change);
            }
            else
            {
                _changes.Add(change.Id, change);
            }
        }

        public async Task FlushAsync(CancellationToken cancellationToken)
        {
            foreach (var unchanged in _changes.Values.Where(change => change is { Count: 0, Value: 0 }).ToList())
            {
                _changes.Remove(unchanged.Id);
            }

            if (_changes.Count == 0)
            {
                return;
            }

            var known = await models.FindManyAsync<string, TCounter>(_changes.Keys, cancellationToken);
            foreach (var change in _changes.Values)
            {
                if (known.TryGetValue(change.Id, out var counter))
                {
                    Add(counter, change);
                }
                else
                {
                    models.Add(change);
                }
            }

            _changes.Clear();
        }

        private static void Add(TCounter counter, TCounter change)
        {
            counter.Count += change.Count;
            counter.Value += change.Value;
        }
    }
}
