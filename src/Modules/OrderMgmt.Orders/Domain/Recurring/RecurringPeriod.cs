namespace OrderMgmt.Orders.Domain;

/// <summary>What became of a period.</summary>
public enum RecurringPeriodState
{
    /// <summary>Its order was made.</summary>
    Made,

    /// <summary>No order is made for it.</summary>
    Skipped,
}

/// <summary>A period of a recurring order of which it is settled whether it has an order. One row per period, ever.</summary>
internal sealed class RecurringPeriod
{
    private RecurringPeriod()
    {
    }

    public Guid Id { get; private init; }
    public Guid RecurringOrderId { get; private init; }
    public int Number { get; private init; }
    public DateOnly StartsOn { get; private init; }
    public RecurringPeriodState State { get; private init; }
    public Guid? OrderId { get; private init; }
    public string? OrderNumber { get; private init; }

    /// <summary>Why it was skipped.</summary>
    public string? Reason { get; private init; }

    /// <summary>Errors with which the order stayed a draft.</summary>
    public IReadOnlyList<OrderFinding> RefusedBecause { get; private init; } = [];

    public DateTimeOffset RecordedAt { get; private init; }

    public static RecurringPeriod Made(Guid recurringOrderId, int number, DateOnly startsOn, Order order, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        RecurringOrderId = recurringOrderId,
        Number = number,
        StartsOn = startsOn,
        State = RecurringPeriodState.Made,
        OrderId = order.Id,
        OrderNumber = order.Number,
        RefusedBecause = order.Status == OrderStatus.Draft ? [.. order.Findings.Where(finding => finding.Severity == FindingSeverity.Error)] : [],
        RecordedAt = at,
    };

    public static RecurringPeriod Skipped(Guid recurringOrderId, int number, DateOnly startsOn, string? reason, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        RecurringOrderId = recurringOrderId,
        Number = number,
        StartsOn = startsOn,
        State = RecurringPeriodState.Skipped,
        Reason = reason,
        RecordedAt = at,
    };
}
