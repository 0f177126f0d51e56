using OrderMgmt.Platform.Application;
using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Integrations;

/// <summary>Appends entries to the profit ledger and, once per batch, adds them to the totals of every dimension.</summary>
internal sealed class ProfitLedger(IReadModels models, CompanyOptions company)
{
    private readonly List<(ProfitEntry Entry, string OrderNumber, string CustomerName)> _entries = [];

    /// <summary>Appends an entry; nothing when there is no amount.</summary>
    public void Append(OrderSummary order, ProfitSource source, ProfitBasis basis, ProfitKind kind, decimal amount, ProfitPart? part = null)
    {
        if (amount == 0)
        {
            return;
        }

        var day = company.DayOf(source.At);
        var entry = new ProfitEntry
        {
            Position = source.Position,
            Sequence = _entries.Count(written => written.Entry.Position == source.Position),
            EventId = source.EventId,
            OrderId = order.Id,
            OrderLineId = part?.OrderLineId,
            CustomerId = order.CustomerId,
            ProductId = part?.ProductId,
            ProductCode = part?.ProductCode,
            Date = day,
            PeriodId = ProfitTotal.PeriodId(day),
            At = source.At,
            Basis = basis,
            Kind = kind,
            Amount = amount,
            DocumentType = source.DocumentType,
            DocumentId = source.DocumentId,
            DocumentNumber = source.DocumentNumber,
        };
        models.Add(entry);
        _entries.Add((entry, order.Number, order.CustomerName));
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_entries.Count == 0)
        {
            return;
        }

        var parts = _entries.SelectMany(e => Dimensions(e.Entry, e.OrderNumber, e.CustomerName)).ToLookup(part => part.Id);
        var totals = await models.FindManyAsync<Guid, ProfitTotal>([.. parts.Select(part => part.Key)], cancellationToken);
        foreach (var part in parts)
        {
            var (id, dimension, label, _) = part.Last();
            if (!totals.TryGetValue(id, out var total))
            {
                var name = dimension == ProfitDimension.Customer ? (await models.FindAsync<CustomerSummary>(cancellationToken, id))?.Name : label;
                models.Add(total = new ProfitTotal { Id = id, Dimension = dimension, Label = string.IsNullOrEmpty(name) ? label : name });
            }
            else if (dimension != ProfitDimension.Customer)
            {
                total.Label = label;
            }

            foreach (var (_, _, _, entry) in part)
            {
                total.Add(entry);
            }
        }

        _entries.Clear();
    }

    /// <summary>The totals of a customer bear its present name; an old order may be of one that has ended.</summary>
    public async Task RenameAsync(Guid customerId, string name, CancellationToken cancellationToken)
    {
        if (await models.FindAsync<ProfitTotal>(cancellationToken, customerId) is { } total)
        {
            total.Label = name;
        }
    }

    /// <summary>Adds the totals of a customer that ended to those of the one that remains. To be called with nothing left to flush.</summary>
    public async Task MoveAsync(CustomerSummary ended, CustomerSummary survivor, CancellationToken cancellationToken)
    {
        if (await models.FindAsync<ProfitTotal>(cancellationToken, ended.Id) is { } moved)
        {
            var total = await models.FindOrAddAsync(
                survivor.Id, () => new ProfitTotal { Id = survivor.Id, Dimension = ProfitDimension.Customer, Label = survivor.Name }, cancellationToken);
            total.Add(moved);
            models.Remove(moved);
        }
    }

    private static IEnumerable<(Guid Id, ProfitDimension Dimension, string Label, ProfitEntry Entry)> Dimensions(
        ProfitEntry entry, string orderNumber, string customerName)
    {
        yield return (entry.OrderId, ProfitDimension.Order, orderNumber, entry);
        yield return (entry.CustomerId, ProfitDimension.Customer, customerName, entry);
        yield return (entry.PeriodId, ProfitDimension.Period, ProfitTotal.PeriodLabel(entry.Date), entry);
        if (entry.ProductId is { } productId)
        {
            yield return (productId, ProfitDimension.Product, entry.ProductCode ?? "", entry);
        }
    }
}

/// <summary>The document and event behind entries.</summary>
internal sealed record ProfitSource(long Position, Guid EventId, DateTimeOffset At, DocumentType DocumentType, Guid DocumentId, string DocumentNumber);

/// <summary>The order line and product that an entry is about.</summary>
internal sealed record ProfitPart(Guid? OrderLineId, Guid? ProductId, string? ProductCode);
