namespace OrderMgmt.Contracts.Returns;

/// <summary>One line of a return.</summary>
/// <param name="Disposition">What becomes of the goods: <c>restock</c> or <c>quarantine</c>; empty until received.</param>
public sealed record ReturnLine(Guid ReturnLineId, Guid OrderLineId, Guid ProductId, string ProductCode, decimal Quantity, string? Disposition);

/// <summary>A customer may send goods back.</summary>
[WireName("returns.return-authorized.v1")]
public sealed record ReturnAuthorized(Guid ReturnId, string Number, Guid OrderId, Guid CustomerId, string ReasonCode, IReadOnlyList<ReturnLine> Lines) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => ReturnId;
}

/// <summary>Goods came back; carries only what was received with this receipt.</summary>
/// <param name="ReceiptId">Each receipt of a return is told once.</param>
/// <param name="Credit">True when the customer is to be credited for them.</param>
[WireName("returns.return-received.v1")]
public sealed record ReturnReceived(
    Guid ReturnId, Guid ReceiptId, string Number, Guid OrderId, Guid CustomerId, string ReasonCode, bool Credit, DateTimeOffset ReceivedAt, IReadOnlyList<ReturnLine> Lines) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => ReturnId;
}

/// <summary>Everything authorised has been received, or the rest given up.</summary>
[WireName("returns.return-closed.v1")]
public sealed record ReturnClosed(Guid ReturnId, string Number, Guid OrderId) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => ReturnId;
}

/// <summary>A return of which nothing had arrived was cancelled.</summary>
[WireName("returns.return-cancelled.v1")]
public sealed record ReturnCancelled(Guid ReturnId, string Number, Guid OrderId) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => ReturnId;
}
