using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application;

/// <summary>
/// Events set aside for an operator, as one exception. It is read from the deliveries themselves, since what can't be
/// handled can't be counted by a handler either; nobody decides about it here, but where dead letters are retried or dropped.
/// </summary>
internal sealed class DeadLetters(IReportingDb db, IOptions<CompanyOptions> company)
{
    public static readonly Guid ExceptionId = new("00000000-0000-0000-0000-00000000dead");

    /// <summary>The exception, if there are dead letters.</summary>
    public async Task<ExceptionResponse?> FindAsync(CancellationToken cancellationToken)
    {
        // A dead letter has failed attempts: that leads to the small index of failing deliveries.
        var lanes = await db.Deliveries.Where(delivery => delivery.Attempts > 0 && delivery.DeadAt != null)
            .GroupBy(delivery => delivery.Lane)
            .Select(dead => new { Lane = dead.Key, Count = dead.Count(), Since = dead.Min(delivery => delivery.DeadAt) })
            .ToListAsync(cancellationToken);
        if (lanes.Count == 0)
        {
            return null;
        }

        var rule = ExceptionRule.Of(ExceptionKind.DeadLetter);
        var where = string.Join(", ", lanes.OrderBy(lane => lane.Lane).Select(lane => $"{lane.Lane} ({lane.Count})"));
        return new ExceptionResponse(
            ExceptionId, 0, ExceptionKind.DeadLetter, rule.Severity, ExceptionStatus.Open, null, null, null, null, new Money(0, company.Value.BaseCurrency),
            lanes.Min(lane => lane.Since)!.Value, rule.Owner, $"Events wait in {where}. {rule.SuggestedAction}", Hrefs.DeadLetters, null, null);
    }
}
