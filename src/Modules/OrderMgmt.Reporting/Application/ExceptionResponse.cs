using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application;

/// <summary>Something late, missing or contradictory, and who owns it.</summary>
/// <param name="Id">The exception; the same again after a rebuild of the reports.</param>
/// <param name="Version">Raised with each decision; 0 before the first.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Severity">How much it hurts.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Subject">The document it is about; empty for events that could not be handled.</param>
/// <param name="OrderId">The order behind it.</param>
/// <param name="CustomerId">The customer behind it.</param>
/// <param name="CustomerName">Its name.</param>
/// <param name="ValueAtRisk">What is at stake, in the company's base currency.</param>
/// <param name="Since">When its cause appeared.</param>
/// <param name="Owner">Team that owns it.</param>
/// <param name="SuggestedAction">What helps.</param>
/// <param name="Href">Where to look.</param>
/// <param name="Decision">What somebody decided about it last.</param>
/// <param name="ClosedAt">When its cause was gone.</param>
public sealed record ExceptionResponse(
    Guid Id, int Version, ExceptionKind Kind, ExceptionSeverity Severity, ExceptionStatus Status, DocumentReferenceResponse? Subject,
    Guid? OrderId, Guid? CustomerId, string? CustomerName, Money ValueAtRisk, DateTimeOffset Since, string Owner, string SuggestedAction, string Href,
    ExceptionDecisionResponse? Decision, DateTimeOffset? ClosedAt) : IVersioned
{
    internal static ExceptionResponse Of(DecidedException row, string currency, DateTimeOffset now)
    {
        var exception = row.Case;
        var href = Hrefs.Of(exception.SubjectType, exception.SubjectId);
        return new ExceptionResponse(
            exception.Id, row.Decision?.Version ?? 0, exception.Kind, exception.Severity, row.StatusAt(now),
            new DocumentReferenceResponse(exception.SubjectType, exception.SubjectId, exception.SubjectNumber, href),
            exception.OrderId, exception.CustomerId, exception.CustomerName, new Money(exception.ValueAtRisk, currency), exception.Since,
            exception.Owner, exception.SuggestedAction, href, ExceptionDecisionResponse.Of(row.Decision), exception.ClosedAt);
    }
}

/// <summary>What somebody decided about an exception.</summary>
/// <param name="Status">What it was set to.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Note">Why, or what was done.</param>
/// <param name="SnoozedUntil">When it comes back, if snoozed.</param>
public sealed record ExceptionDecisionResponse(ExceptionStatus Status, string By, DateTimeOffset At, string? Note, DateTimeOffset? SnoozedUntil)
{
    internal static ExceptionDecisionResponse? Of(ExceptionDecision? decision) =>
        decision is null ? null : new(decision.Status, decision.DecidedBy, decision.DecidedAt, decision.Note, decision.SnoozedUntil);
}
