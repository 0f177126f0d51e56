using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application;

/// <summary>An exception with what people decided about it.</summary>
internal sealed class DecidedException
{
    public required ExceptionCase Case { get; init; }
    public ExceptionDecision? Decision { get; init; }

    public ExceptionStatus StatusAt(DateTimeOffset now) => this switch
    {
        { Case.ClosedAt: not null } => ExceptionStatus.Resolved,
        { Decision: null } => ExceptionStatus.Open,
        { Decision: { Status: ExceptionStatus.Snoozed, SnoozedUntil: var until } } when until <= now => ExceptionStatus.Open,
        _ => Decision!.Status,
    };
}

/// <summary>All exceptions, joined with the decisions about them.</summary>
internal static class ExceptionQueue
{
    /// <summary>What somebody still has to look at.</summary>
    public static readonly IReadOnlyCollection<ExceptionStatus> Unresolved = [ExceptionStatus.Open, ExceptionStatus.Acknowledged, ExceptionStatus.Snoozed];

    public static IQueryable<DecidedException> Decided(this IReportingDb db) =>
        db.Exceptions.AsNoTracking().LeftJoin(
            db.Decisions.AsNoTracking(), exception => exception.Id, decision => decision.Id,
            (exception, decision) => new DecidedException { Case = exception, Decision = decision });

    /// <summary>Those in one of the statuses; the same rules as <see cref="DecidedException.StatusAt"/>.</summary>
    public static IQueryable<DecidedException> In(this IQueryable<DecidedException> rows, IReadOnlyCollection<ExceptionStatus> statuses, DateTimeOffset now)
    {
        if (statuses.Contains(ExceptionStatus.Resolved))
        {
            return rows.Where(IsIn(statuses, now));
        }

        // Said by itself, so that only the index of open exceptions is read.
        rows = rows.Where(row => row.Case.ClosedAt == null);

        // Said in one term, so that an engine expects most rows to pass and takes the first ones in order instead of sorting all.
        return Unresolved.All(statuses.Contains)
            ? rows.Where(row => row.Decision!.Status != ExceptionStatus.Resolved)
            : rows.Where(IsIn(statuses, now));
    }

    private static Expression<Func<DecidedException, bool>> IsIn(IReadOnlyCollection<ExceptionStatus> statuses, DateTimeOffset now)
    {
        var open = statuses.Contains(ExceptionStatus.Open);
        var acknowledged = statuses.Contains(ExceptionStatus.Acknowledged);
        var snoozed = statuses.Contains(ExceptionStatus.Snoozed);
        var resolved = statuses.Contains(ExceptionStatus.Resolved);
        return row =>
            (resolved && (row.Case.ClosedAt != null || row.Decision!.Status == ExceptionStatus.Resolved))
            || (row.Case.ClosedAt == null
                && ((open && (row.Decision == null || (row.Decision.Status == ExceptionStatus.Snoozed && row.Decision.SnoozedUntil <= now)))
                    || (acknowledged && row.Decision!.Status == ExceptionStatus.Acknowledged)
                    || (snoozed && row.Decision!.Status == ExceptionStatus.Snoozed && row.Decision.SnoozedUntil > now)));
    }
}
