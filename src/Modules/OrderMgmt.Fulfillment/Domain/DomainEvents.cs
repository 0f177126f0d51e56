using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Fulfillment.Domain;

internal sealed record WarehouseWasChanged(Warehouse Warehouse) : IDomainEvent;

/// <summary>Told once per use case, with all levels that changed.</summary>
internal sealed record StockWasChanged(Stock Stock) : IDomainEvent;

/// <summary>Goods of a known vendor came in.</summary>
internal sealed record GoodsWereReceived(StockAdjustment Adjustment) : IDomainEvent;

internal sealed record OrderWasAllocated(OrderDemand Demand) : IDomainEvent;

internal sealed record DeliveryWasCreated(Delivery Delivery) : IDomainEvent;

internal sealed record DeliveryWasShipped(Delivery Delivery) : IDomainEvent;

internal sealed record DeliveryWasCancelled(Delivery Delivery) : IDomainEvent;

internal sealed record WorkOrderWasOpened(WorkOrder WorkOrder) : IDomainEvent;

internal sealed record WorkOrderWasStarted(WorkOrder WorkOrder) : IDomainEvent;

internal sealed record WorkOrderWasCancelled(WorkOrder WorkOrder) : IDomainEvent;

/// <param name="DocumentType"><c>delivery</c> or <c>workOrder</c>.</param>
internal sealed record LinesWereDelivered(
    Guid OrderId, string DocumentType, Guid DocumentId, string DocumentNumber, DateTimeOffset At, IReadOnlyList<DeliveredQuantity> Lines) : IDomainEvent;

/// <param name="Cost">Of this quantity, to the cent.</param>
internal sealed record DeliveredQuantity(Guid OrderLineId, Guid ProductId, string ProductCode, decimal Quantity, decimal Cost);

internal sealed record ReturnWasStocked(Guid ReturnId, Guid OrderId, DateTimeOffset At, IReadOnlyList<ReturnedQuantity> Lines) : IDomainEvent;

/// <param name="Cost">Of this quantity, to the cent.</param>
internal sealed record ReturnedQuantity(Guid OrderLineId, Guid ProductId, string ProductCode, decimal Quantity, StockBucket Bucket, decimal Cost);
