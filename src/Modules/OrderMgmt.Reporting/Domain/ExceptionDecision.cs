using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Reporting.Domain;

/// <summary>Where an exception stands.</summary>
public enum ExceptionStatus
{
    /// <summary>Nobody has taken it up.</summary>
    Open,

    /// <summary>Somebody has seen it.</summary>
    Acknowledged,

    /// <summary>Out of sight until a time.</summary>
    Snoozed,

    /// <summary>Its cause is gone, or somebody declared it done.</summary>
    Resolved,
}

/// <summary>What people decided about an exception. Not derived from events, so a rebuild leaves it alone.</summary>
internal sealed class ExceptionDecision : AggregateRoot
{
    private ExceptionDecision()
    {
    }

    /// <summary>The first decision about an exception.</summary>
    public ExceptionDecision(Guid exceptionId, DateTimeOffset now)
    {
        Id = exceptionId;
        CreatedAt = now;
    }

    public ExceptionStatus Status { get; private set; }
    public DateTimeOffset? SnoozedUntil { get; private set; }
    public string? Note { get; private set; }
    public string DecidedBy { get; private set; } = "";
    public DateTimeOffset DecidedAt { get; private set; }

    public void Acknowledge(string? note, string by, DateTimeOffset now) => Decide(ExceptionStatus.Acknowledged, null, note, by, now);

    public void Snooze(DateTimeOffset until, string? note, string by, DateTimeOffset now)
    {
        if (until <= now)
        {
            throw new DomainException("reporting.snooze_in_the_past", "An exception can only be snoozed until a later time. Give a time in the future.");
        }

        Decide(ExceptionStatus.Snoozed, until, note, by, now);
    }

    public void Resolve(string note, string by, DateTimeOffset now) => Decide(ExceptionStatus.Resolved, null, note, by, now);

    private void Decide(ExceptionStatus status, DateTimeOffset? until, string? note, string by, DateTimeOffset now)
    {
        if (Status == ExceptionStatus.Resolved)
        {
            throw new DomainException("reporting.exception_resolved", "The exception is resolved. It opens again as a new one if its cause returns.");
        }

        Status = status;
        SnoozedUntil = until;
        Note = note;
        DecidedBy = by;
        DecidedAt = now;
        Changed();
    }
}
