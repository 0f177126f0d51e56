using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application;

/// <summary>The one way in which a command decides about an exception.</summary>
internal static class ExceptionDecisions
{
    /// <summary>
    /// Applies a decision. Refuses an unknown exception (404), another version than the caller's If-Match (412) and an
    /// exception whose cause is gone (409).
    /// </summary>
    public static async Task<ExceptionResponse> DecideAsync(
        this IReportingDb db, Guid id, RequestContext request, CompanyOptions company, DateTimeOffset now,
        Action<ExceptionDecision, string> decide, CancellationToken cancellationToken)
    {
        // The lock lets one of two first decisions wait for the other instead of both being inserted.
        var exception = await db.Exceptions.AsNoTracking().Where(e => e.Id == id).ForUpdate().SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException("exception", id.ToString());
        var decision = await db.Decisions.SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
        if (request.ExpectedVersion is { } expected && expected != (decision?.Version ?? 0))
        {
            throw new StaleVersionException(expected, decision?.Version ?? 0);
        }

        if (exception.ClosedAt is not null)
        {
            throw new DomainException("reporting.exception_closed", "The cause of the exception is gone, so there is nothing left to decide.");
        }

        if (decision is null)
        {
            db.Decisions.Add(decision = new ExceptionDecision(id, now));
        }

        decide(decision, request.Actor.ToString());
        await db.SaveChangesAsync(cancellationToken);
        return ExceptionResponse.Of(new DecidedException { Case = exception, Decision = decision }, company.BaseCurrency, now);
    }
}
