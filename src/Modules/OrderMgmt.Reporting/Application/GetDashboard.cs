using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application;

/// <summary>The figures of the whole business, now.</summary>
public sealed record GetDashboardQuery : IQuery<DashboardResponse>;

internal sealed class GetDashboardHandler(IReportingDb db, IOptions<CompanyOptions> company, TimeProvider clock)
    : IRequestHandler<GetDashboardQuery, DashboardResponse>
{
    private readonly string _currency = company.Value.BaseCurrency;

    public async Task<DashboardResponse> Handle(GetDashboardQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = company.Value.DayOf(now);
        var counters = (await db.Counters.AsNoTracking().Where(counter => counter.Count != 0).ToListAsync(cancellationToken))
            .ToLookup(counter => counter.Figure);
        var orders = counters[DashboardFigure.Orders].ToList();
        return new DashboardResponse(
            now, _currency,
            By(orders, order => order.Status, status => Hrefs.List("orders", status)),
            By(orders, order => order.Stage, _ => null),
            By(orders.Where(order => order.Owner.Length > 0), order => order.Owner, _ => null),
            await CountAsync(DocumentType.Delivery, ["ready"], "deliveries", cancellationToken),
            Sum(counters[DashboardFigure.BackorderedLines], Hrefs.List("backorders")),
            Sum(counters[DashboardFigure.DeliveredNotInvoiced], Hrefs.Exceptions(ExceptionKind.DeliveredNotInvoiced)),
            By(counters[DashboardFigure.Invoices], invoice => invoice.Status, status => Hrefs.List("invoices", status)),
            Sum(counters[DashboardFigure.Receivables], Hrefs.Aging),
            await OverdueAsync(today, cancellationToken),
            await CountAsync(DocumentType.Return, ["authorized", "partiallyReceived"], "returns", cancellationToken),
            await MarginsAsync(today, cancellationToken),
            await ExceptionsAsync(now, cancellationToken));
    }

    /// <summary>Only documents in these statuses are read, and those are few: they are on their way.</summary>
    private async Task<DashboardCountResponse> CountAsync(DocumentType type, string[] statuses, string resource, CancellationToken cancellationToken) => new(
        await db.Documents.CountAsync(link => link.Type == type && statuses.Contains(link.Status), cancellationToken),
        Hrefs.List(resource, string.Join(',', statuses)));

    private async Task<DashboardValueResponse> OverdueAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var overdue = await db.Invoices.Where(invoice => invoice.OpenDueDate < today).GroupBy(_ => 1)
            .Select(invoices => new { Count = invoices.Count(), Balance = invoices.Sum(invoice => invoice.BalanceBase) })
            .SingleOrDefaultAsync(cancellationToken);
        return new DashboardValueResponse(overdue?.Count ?? 0, new Money(overdue?.Balance ?? 0, _currency), Hrefs.Aging);
    }

    private async Task<IReadOnlyList<DashboardMarginResponse>> MarginsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        Guid[] months = [ProfitTotal.PeriodId(today), ProfitTotal.PeriodId(today.AddMonths(-1))];
        var totals = await db.ProfitTotals.AsNoTracking().Where(total => months.Contains(total.Id)).ToListAsync(cancellationToken);
        return [.. totals.OrderByDescending(total => total.Label).Select(total =>
            new DashboardMarginResponse(total.Label, ProfitResponse.Actual(total, _currency), Hrefs.ProfitByPeriod))];
    }

    private async Task<IReadOnlyList<DashboardExceptionsResponse>> ExceptionsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var kinds = await db.Decided()
            .In(ExceptionQueue.Unresolved, now)
            .GroupBy(row => row.Case.Kind)
            .Select(rows => new { Kind = rows.Key, Count = rows.Count(), Value = rows.Sum(row => row.Case.ValueAtRisk) })
            .ToListAsync(cancellationToken);
        var responses = kinds.OrderBy(kind => kind.Kind)
            .Select(kind => new DashboardExceptionsResponse(kind.Kind, kind.Count, new Money(kind.Value, _currency), Hrefs.Exceptions(kind.Kind)));
        return await new DeadLetters(db, company).FindAsync(cancellationToken) is { } dead
            ? [new DashboardExceptionsResponse(dead.Kind, 1, dead.ValueAtRisk, Hrefs.Exceptions(dead.Kind)), .. responses]
            : [.. responses];
    }

    private List<DashboardGroupResponse> By(IEnumerable<DashboardCounter> counters, Func<DashboardCounter, string> key, Func<string, string?> href) =>
        [.. counters.GroupBy(key).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new DashboardGroupResponse(group.Key, group.Sum(c => c.Count), new Money(group.Sum(c => c.Value), _currency), href(group.Key)))];

    private DashboardValueResponse Sum(IEnumerable<DashboardCounter> counters, string href)
    {
        var all = counters.ToList();
        return new DashboardValueResponse(all.Sum(counter => counter.Count), new Money(all.Sum(counter => counter.Value), _currency), href);
    }
}
