using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Returns.Domain;

internal sealed record ReturnWasAuthorized(CustomerReturn Return) : IDomainEvent;

internal sealed record GoodsWereReceived(CustomerReturn Return, Guid ReceiptId, DateTimeOffset ReceivedAt, IReadOnlyList<Arrival> Arrivals) : IDomainEvent;

internal sealed record ReturnWasClosed(CustomerReturn Return) : IDomainEvent;

internal sealed record ReturnWasCancelled(CustomerReturn Return) : IDomainEvent;
