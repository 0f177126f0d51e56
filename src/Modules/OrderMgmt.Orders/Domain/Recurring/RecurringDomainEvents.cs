using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Domain;

internal sealed record RecurringOrderWasCreated(RecurringOrder RecurringOrder) : IDomainEvent;

internal sealed record RecurringOrderWasChanged(RecurringOrder RecurringOrder) : IDomainEvent;

internal sealed record RecurringOrderWasPaused(RecurringOrder RecurringOrder) : IDomainEvent;

internal sealed record RecurringOrderWasResumed(RecurringOrder RecurringOrder) : IDomainEvent;

internal sealed record RecurringOrderWasEnded(RecurringOrder RecurringOrder) : IDomainEvent;

internal sealed record RecurringPeriodWasSkipped(RecurringOrder RecurringOrder, int Period, DateOnly StartsOn, string? Reason) : IDomainEvent;

internal sealed record RecurringPeriodFallsDue(RecurringOrder RecurringOrder, int Period, DateTimeOffset DueAt) : IDomainEvent;
