namespace OrderMgmt.Reporting.Domain;

/// <summary>What is wrong.</summary>
public enum ExceptionKind
{
    /// <summary>Something was delivered, confirmed where it is billed on order or reached by a milestone, and is on no issued invoice yet.</summary>
    DeliveredNotInvoiced,

    /// <summary>Part of an order can't be served from stock.</summary>
    Backorder,

    /// <summary>An invoice is past its due date and not fully paid.</summary>
    Overdue,

    /// <summary>A payment, or part of one, is used for no invoice.</summary>
    UnmatchedPayment,

    /// <summary>An order is stopped by a hold.</summary>
    OnHold,

    /// <summary>Events could not be handled and wait for an operator.</summary>
    DeadLetter,
}

/// <summary>How much it hurts.</summary>
public enum ExceptionSeverity
{
    /// <summary>Worth knowing.</summary>
    Low,

    /// <summary>Needs somebody soon.</summary>
    Medium,

    /// <summary>Money is late.</summary>
    High,

    /// <summary>The system itself can't go on.</summary>
    Critical,
}

/// <summary>
/// An exception that somebody owns. Events open it and, when its cause is gone, close it; its id is that of the event that
/// opened it (an event opens at most one), so it is the same after a rebuild, and what people decided about it
/// (<see cref="ExceptionDecision"/>) still belongs to it.
/// </summary>
internal sealed class ExceptionCase : IOfCustomer
{
    public required Guid Id { get; init; }
    public required ExceptionKind Kind { get; init; }
    public required ExceptionSeverity Severity { get; init; }
    public required DocumentType SubjectType { get; init; }
    public required Guid SubjectId { get; init; }
    public required string SubjectNumber { get; init; }
    public Guid? OrderId { get; init; }
    public required Guid CustomerId { get; set; }
    public required string CustomerName { get; init; }

    /// <summary>In base currency.</summary>
    public required decimal ValueAtRisk { get; set; }
    public required DateTimeOffset Since { get; init; }

    /// <summary>Team that owns it.</summary>
    public required string Owner { get; init; }
    public required string SuggestedAction { get; init; }

    /// <summary>When its cause was gone.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    object[] IReadModel.Key => [Id];
}
