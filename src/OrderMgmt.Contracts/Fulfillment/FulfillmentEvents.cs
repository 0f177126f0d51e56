namespace OrderMgmt.Contracts.Fulfillment;

/// <summary>A warehouse was created or changed; carries its whole state.</summary>
[WireName("fulfillment.warehouse-changed.v1")]
public sealed record WarehouseChanged(Guid WarehouseId, int Version, string Code, string Name, string Country, bool Active) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => WarehouseId;
}

/// <summary>What is reserved and backordered for a line at present (totals, not changes).</summary>
/// <param name="Reason">Why: which warehouse served it, or what is short.</param>
/// <param name="ExpectedDate">When the short part is expected; empty = unknown.</param>
public sealed record AllocatedLine(Guid OrderLineId, decimal Reserved, decimal Backordered, string Reason, DateOnly? ExpectedDate);

/// <summary>The reservations of an order were made or changed.</summary>
/// <param name="Version">Rises with each change of this order's allocation; older ones are ignored.</param>
[WireName("fulfillment.order-allocated.v1")]
public sealed record OrderAllocated(Guid OrderId, int Version, IReadOnlyList<AllocatedLine> Lines) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => OrderId;
}

/// <summary>One line of a delivery.</summary>
public sealed record DeliveryLine(Guid OrderLineId, Guid ProductId, string ProductCode, decimal Quantity);

/// <summary>A delivery was made ready to ship.</summary>
[WireName("fulfillment.delivery-created.v1")]
public sealed record DeliveryCreated(Guid DeliveryId, string Number, Guid OrderId, string WarehouseCode, IReadOnlyList<DeliveryLine> Lines) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => DeliveryId;
}

/// <summary>A delivery left the warehouse.</summary>
[WireName("fulfillment.delivery-shipped.v1")]
public sealed record DeliveryShipped(
    Guid DeliveryId, string Number, Guid OrderId, string? Carrier, string? TrackingNumber, DateTimeOffset ShippedAt, IReadOnlyList<DeliveryLine> Lines) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => DeliveryId;
}

/// <summary>A delivery that had not left was cancelled.</summary>
[WireName("fulfillment.delivery-cancelled.v1")]
public sealed record DeliveryCancelled(Guid DeliveryId, string Number, Guid OrderId) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => DeliveryId;
}

/// <summary>A work order for a service was opened.</summary>
[WireName("fulfillment.work-order-opened.v1")]
public sealed record WorkOrderOpened(Guid WorkOrderId, string Number, Guid OrderId, Guid OrderLineId, string ProductCode, decimal Quantity) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => WorkOrderId;
}

/// <summary>Work on a work order began.</summary>
[WireName("fulfillment.work-order-started.v1")]
public sealed record WorkOrderStarted(Guid WorkOrderId, string Number, Guid OrderId, DateTimeOffset StartedAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => WorkOrderId;
}

/// <summary>A work order that had not been completed was cancelled.</summary>
[WireName("fulfillment.work-order-cancelled.v1")]
public sealed record WorkOrderCancelled(Guid WorkOrderId, string Number, Guid OrderId) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => WorkOrderId;
}

/// <summary>A delivered quantity.</summary>
/// <param name="Cost">What left stock, or what the work cost, in base currency: the total of this quantity, to the cent.</param>
public sealed record DeliveredLine(Guid OrderLineId, Guid ProductId, string ProductCode, decimal Quantity, decimal Cost);

/// <summary>The customer has received goods, or a service was completed: from here on it is to be invoiced.</summary>
/// <param name="DocumentType"><c>delivery</c> or <c>workOrder</c>.</param>
[WireName("fulfillment.order-lines-delivered.v1")]
public sealed record OrderLinesDelivered(
    Guid OrderId, string DocumentType, Guid DocumentId, string DocumentNumber, DateTimeOffset DeliveredAt, IReadOnlyList<DeliveredLine> Lines) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => OrderId;
}

/// <summary>The stock of a product at a warehouse at present; available = on hand − reserved.</summary>
/// <param name="Version">Rises with each change of this level; older ones are ignored.</param>
public sealed record StockLevelState(Guid WarehouseId, string WarehouseCode, Guid ProductId, int Version, decimal OnHand, decimal Reserved, decimal Available, decimal Quarantined);

/// <summary>Stock levels changed together.</summary>
/// <param name="CauseId">The document that changed them.</param>
[WireName("fulfillment.stock-changed.v1")]
public sealed record StockChanged(Guid CauseId, string Cause, IReadOnlyList<StockLevelState> Levels) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => CauseId;
}

/// <summary>What came in of a product.</summary>
/// <param name="Cost">The total of this quantity, in base currency; up to six decimals.</param>
public sealed record ReceivedLine(Guid ProductId, string ProductCode, decimal Quantity, decimal Cost);

/// <summary>Goods came in from a vendor.</summary>
/// <param name="AdjustmentId">The receipt, an inventory adjustment.</param>
/// <param name="VendorId">As the receipt names it; it may have been merged since.</param>
[WireName("fulfillment.goods-received.v1")]
public sealed record GoodsReceived(
    Guid AdjustmentId, string Number, Guid VendorId, string WarehouseCode, DateTimeOffset ReceivedAt, IReadOnlyList<ReceivedLine> Lines) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => AdjustmentId;
}

/// <summary>What came back with a return.</summary>
/// <param name="Disposition"><c>restock</c> or <c>quarantine</c>.</param>
/// <param name="Cost">At the cost it left with, in base currency: the total of this quantity, to the cent.</param>
public sealed record ReturnedStockLine(Guid OrderLineId, Guid ProductId, string ProductCode, decimal Quantity, string Disposition, decimal Cost);

/// <summary>Returned goods were taken back into stock or quarantine.</summary>
[WireName("fulfillment.return-stocked.v1")]
public sealed record ReturnStocked(Guid ReturnId, Guid OrderId, DateTimeOffset StockedAt, IReadOnlyList<ReturnedStockLine> Lines) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => ReturnId;
}
