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
        var open = (await db.OpenFigures.AsNoTracking().Where(figure => figure.Count != 0).ToListAsync(cancellationToken)).ToLookup(figure => figure.Kind);
        var orders = counters[DashboardFigure.Orders].ToList();
        return new DashboardResponse(
            now, _currency,
            By(orders, order => order.Status, status => Hrefs.List("orders", status)),
            By(orders, order => order.Stage, _ => null),
            By(orders.Where(order => order.Owner.Length > 0), order => order.Owner, _ => null),
            Count(open, OpenDocuments.DeliveriesDue, "deliveries"),
            Sum(counters[DashboardFigure.BackorderedLines], Hrefs.List("backorders")),
            Sum(counters[DashboardFigure.DeliveredNotInvoiced], Hrefs.Exceptions(ExceptionKind.DeliveredNotInvoiced)),
            By(counters[DashboardFigure.Invoices], invoice => invoice.Status, status => Hrefs.List("invoices", status)),
            Sum(counters[DashboardFigure.Receivables], Hrefs.Aging),
            Overdue(open[OpenFigureKind.Receivables], today),
            Count(open, OpenDocuments.ReturnsExpected, "returns"),
            await MarginsAsync(today, cancellationToken),
            await ExceptionsAsync(open[OpenFigureKind.Exceptions], cancellationToken));
    }

    private static DashboardCountResponse Count(ILookup<OpenFigureKind, OpenFigure> figures, OpenDocuments documents, string resource) =>
        new(figures[documents.Figure].Sum(figure => figure.Count), Hrefs.List(resource, string.Join(',', documents.Statuses)));

    private DashboardValueResponse Overdue(IEnumerable<OpenFigure> receivables, DateOnly today)
    {
        var overdue = receivables.Where(figure => figure.DueDate < today).ToList();
        return new DashboardValueResponse(overdue.Sum(figure => figure.Count), new Money(overdue.Sum(figure => figure.Value), _currency), Hrefs.Aging);
    }

    private async Task<IReadOnlyList<DashboardMarginResponse>> MarginsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        Guid[] months = [ProfitTotal.PeriodId(today), ProfitTotal.PeriodId(today.AddMonths(-1))];
        var totals = await db.ProfitTotals.AsNoTracking().Where(total => months.Contains(total.Id)).ToListAsync(cancellationToken);
        return [.. totals.OrderByDescending(total => total.Label).Select(total =>
            new DashboardMarginResponse(total.Label, ProfitResponse.Actual(total, _currency), Hrefs.ProfitByPeriod))];
    }

    /// <summary>Those whose cause is there, without the few of them that somebody has resolved all the same.</summary>
    private async Task<IReadOnlyList<DashboardExceptionsResponse>> ExceptionsAsync(IEnumerable<OpenFigure> open, CancellationToken cancellationToken)
    {
        var resolved = await db.Decisions.Where(decision => decision.Status == ExceptionStatus.Resolved)
            .Join(db.Exceptions.Where(exception => exception.ClosedAt == null), decision => decision.Id, exception => exception.Id, (_, exception) => exception)
            .GroupBy(exception => exception.Kind)
            .Select(exceptions => new { exceptions.Key, Count = exceptions.Count(), Value = exceptions.Sum(exception => exception.ValueAtRisk) })
            .ToDictionaryAsync(exceptions => exceptions.Key, cancellationToken);
        var responses = open.OrderBy(figure => figure.Exception)
            .Select(figure => (Kind: figure.Exception!.Value, figure.Count, figure.Value, Resolved: resolved.GetValueOrDefault(figure.Exception.Value)))
            .Select(figure => (figure.Kind, Count: figure.Count - (figure.Resolved?.Count ?? 0), Value: figure.Value - (figure.Resolved?.Value ?? 0)))
            .Where(figure => figure.Count > 0)
            .Select(figure => new DashboardExceptionsResponse(figure.Kind, figure.Count, new Money(figure.Value, _currency), Hrefs.Exceptions(figure.Kind)));
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
