namespace OrderMgmt.Contracts.Orders;

/// <summary>What every event of a recurring order says about it: its state after what happened.</summary>
/// <param name="Version">Rises with each change; older ones are ignored by copies.</param>
/// <param name="Number">Human number: <c>RO-2026-000042</c>.</param>
/// <param name="Status"><c>active</c>, <c>paused</c> or <c>ended</c>.</param>
/// <param name="Every">How many units a period has.</param>
/// <param name="Unit"><c>day</c>, <c>week</c> or <c>month</c>.</param>
/// <param name="NextPeriod">Number of the period that is to come; empty when there is none.</param>
/// <param name="NextOn">Its first day.</param>
public sealed record RecurringOrderState(
    Guid RecurringOrderId, int Version, string Number, Guid CustomerId, string CustomerName, string Status, int Every, string Unit, DateOnly StartsOn, int? NextPeriod, DateOnly? NextOn);

/// <summary>A recurring order was agreed; an order for each period follows.</summary>
[WireName("orders.recurring-order-created.v1")]
public sealed record RecurringOrderCreated(RecurringOrderState RecurringOrder) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => RecurringOrder.RecurringOrderId;
}

/// <summary>What is ordered, or when, was changed, from the next period on.</summary>
[WireName("orders.recurring-order-changed.v1")]
public sealed record RecurringOrderChanged(RecurringOrderState RecurringOrder) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => RecurringOrder.RecurringOrderId;
}

/// <summary>No orders are made until it is resumed.</summary>
[WireName("orders.recurring-order-paused.v1")]
public sealed record RecurringOrderPaused(RecurringOrderState RecurringOrder) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => RecurringOrder.RecurringOrderId;
}

/// <summary>It goes on; periods that passed meanwhile were skipped.</summary>
[WireName("orders.recurring-order-resumed.v1")]
public sealed record RecurringOrderResumed(RecurringOrderState RecurringOrder) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => RecurringOrder.RecurringOrderId;
}

/// <summary>No further orders are made: its periods are over, or someone ended it.</summary>
/// <param name="Reason">Why, when someone ended it and said so.</param>
[WireName("orders.recurring-order-ended.v1")]
public sealed record RecurringOrderEnded(RecurringOrderState RecurringOrder, string? Reason) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => RecurringOrder.RecurringOrderId;
}

/// <summary>No order is ever made for this period.</summary>
/// <param name="Period">Its number.</param>
/// <param name="StartsOn">Its first day.</param>
[WireName("orders.recurring-period-skipped.v1")]
public sealed record RecurringPeriodSkipped(RecurringOrderState RecurringOrder, int Period, DateOnly StartsOn, string? Reason) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => RecurringOrder.RecurringOrderId;
}

/// <summary>To itself: the first day of a period has begun.</summary>
[WireName("orders.recurring-period-due.v1")]
public sealed record RecurringPeriodDue(Guid RecurringOrderId, int Period, DateTimeOffset DueAt) : ITimedEvent
{
    Guid IIntegrationEvent.Subject => RecurringOrderId;
}
