using OrderMgmt.Orders.Domain;

namespace OrderMgmt.Orders.Application;

/// <summary>What is ordered each time, and when.</summary>
public abstract record RecurringOrderInput : OrderTermsInput
{
    /// <summary>The customer's own reference, up to 80 characters; each order adds the number of its period: <c>PO-77-3</c>.</summary>
    public string? ExternalReference { get; init; }

    /// <summary>When the orders are made.</summary>
    public RecurringScheduleInput? Schedule { get; init; }

    /// <summary>1 to 500 lines, without <c>requestedDate</c>. A unit price given here holds for all periods; without one each order takes the price of its day.</summary>
    public IReadOnlyList<OrderLineInput>? Lines { get; init; }
}

/// <summary>When the orders are made: on the first day of each period.</summary>
public sealed record RecurringScheduleInput
{
    /// <summary>How many units a period has: 1 to 1000; default 1.</summary>
    public int? Every { get; init; }

    /// <summary>In what it is counted.</summary>
    public RecurringUnit? Unit { get; init; }

    /// <summary>The first period begins on this day, or on the first anchor day after it.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Day of the month on which periods of months begin, 1 to 31; a shorter month takes its last day. Default: the day of <c>startsOn</c>.</summary>
    public int? AnchorDay { get; init; }

    /// <summary>No period begins after this day; or use <c>count</c>.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>How many periods there are, skipped ones included.</summary>
    public int? Count { get; init; }
}
