using OrderMgmt.Contracts;
using OrderMgmt.Contracts.Returns;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Returns.Domain;
using Told = OrderMgmt.Contracts.Returns.ReturnLine;

namespace OrderMgmt.Returns.Integrations;

/// <summary>What other modules are told of returns.</summary>
internal sealed class ReturnsEvents : IEventMap
{
    public IIntegrationEvent? Map(IDomainEvent domainEvent) => domainEvent switch
    {
        ReturnWasAuthorized { Return: var r } => new ReturnAuthorized(
            r.Id, r.Number, r.OrderId, r.CustomerId, r.ReasonCode,
            [.. r.Lines.Select(line => new Told(line.Id, line.OrderLineId, line.ProductId, line.ProductCode, line.Authorized, null))]),
        GoodsWereReceived { Return: var r } received => new ReturnReceived(
            r.Id, received.ReceiptId, r.Number, r.OrderId, r.CustomerId, r.ReasonCode, r.Credit, received.ReceivedAt,
            [.. received.Arrivals.Select(Tell)]),
        ReturnWasClosed { Return: var r } => new ReturnClosed(r.Id, r.Number, r.OrderId),
        ReturnWasCancelled { Return: var r } => new ReturnCancelled(r.Id, r.Number, r.OrderId),
        _ => null,
    };

    private static Told Tell(Arrival arrival) => new(
        arrival.Line.Id, arrival.Line.OrderLineId, arrival.Line.ProductId, arrival.Line.ProductCode, arrival.Quantity, arrival.Disposition.ToText());
}
