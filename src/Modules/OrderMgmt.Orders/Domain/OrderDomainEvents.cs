using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Domain;

internal sealed record OrderWasCreated(Order Order) : IDomainEvent;

internal sealed record OrderWasChanged(Order Order) : IDomainEvent;

internal sealed record OrderWasConfirmed(Order Order) : IDomainEvent;

internal sealed record OrderWasHeld(Order Order, OrderHold Hold) : IDomainEvent;

internal sealed record OrderWasReleased(Order Order) : IDomainEvent;

internal sealed record OrderHasProgressed(Order Order) : IDomainEvent;

internal sealed record OrderWasCancelled(Order Order, string Reason) : IDomainEvent;

internal sealed record MilestoneFallsDue(Order Order, OrderMilestone Milestone) : IDomainEvent;

internal sealed record MilestoneWasReached(Order Order, OrderMilestone Milestone) : IDomainEvent;

internal sealed record OrderWasClosed(Order Order) : IDomainEvent;
