using OrderMgmt.Contracts;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;
using ContractLine = OrderMgmt.Contracts.Fulfillment.DeliveryLine;

namespace OrderMgmt.Fulfillment.Integrations;

/// <summary>What fulfilment tells the other modules.</summary>
internal sealed class FulfillmentEvents : IEventMap
{
    public IIntegrationEvent? Map(IDomainEvent domainEvent) => domainEvent switch
    {
        WarehouseWasChanged { Warehouse: var w } => new WarehouseChanged(w.Id, w.Version, w.Code, w.Name, w.Country, w.Active),
        StockWasChanged { Stock: var stock } => new StockChanged(stock.Document.Id, stock.Document.Cause, [.. stock.Changed.Select(Level)]),
        GoodsWereReceived { Adjustment: var a } => new GoodsReceived(
            a.Id, a.Number, a.VendorId!.Value, a.WarehouseCode, a.CreatedAt, [.. a.Lines.Select(line => new ReceivedLine(line.ProductId, line.ProductCode, line.Quantity, line.Value))]),
        OrderWasAllocated { Demand: var demand } => new OrderAllocated(demand.Id, demand.Version, [.. demand.Lines.Select(Allocated)]),
        DeliveryWasCreated { Delivery: var d } => new DeliveryCreated(d.Id, d.Number, d.OrderId, d.WarehouseCode, Lines(d)),
        DeliveryWasShipped { Delivery: var d } => new DeliveryShipped(d.Id, d.Number, d.OrderId, d.Carrier, d.TrackingNumber, d.ShippedAt!.Value, Lines(d)),
        DeliveryWasCancelled { Delivery: var d } => new DeliveryCancelled(d.Id, d.Number, d.OrderId),
        WorkOrderWasOpened { WorkOrder: var w } => new WorkOrderOpened(w.Id, w.Number, w.OrderId, w.OrderLineId, w.ProductCode, w.Quantity),
        WorkOrderWasStarted { WorkOrder: var w } => new WorkOrderStarted(w.Id, w.Number, w.OrderId, w.StartedAt!.Value),
        WorkOrderWasCancelled { WorkOrder: var w } => new WorkOrderCancelled(w.Id, w.Number, w.OrderId),
        LinesWereDelivered e => new OrderLinesDelivered(
            e.OrderId, e.DocumentType, e.DocumentId, e.DocumentNumber, e.At,
            [.. e.Lines.Select(line => new DeliveredLine(line.OrderLineId, line.ProductId, line.ProductCode, line.Quantity, line.Cost))]),
        ReturnWasStocked e => new ReturnStocked(e.ReturnId, e.OrderId, e.At, [.. e.Lines.Select(Returned)]),
        _ => null,
    };

    private static StockLevelState Level(StockLevel level) => new(
        level.WarehouseId, level.WarehouseCode, level.ProductId, level.Version, level.OnHand, level.Reserved, level.Available, level.Quarantined);

    /// <summary>Until it arrives, what is on its way counts as reserved for the customer; arrival is an event of its own.</summary>
    private static AllocatedLine Allocated(DemandLine line) => new(line.Id, line.ReservedOrInTransit, line.Backordered, line.Reason, null);

    private static IReadOnlyList<ContractLine> Lines(Delivery delivery) =>
        [.. delivery.Lines.Where(line => line.Quantity > 0).Select(line => new ContractLine(line.OrderLineId, line.ProductId, line.ProductCode, line.Quantity))];

    private static ReturnedStockLine Returned(ReturnedQuantity line) => new(
        line.OrderLineId, line.ProductId, line.ProductCode, line.Quantity, line.Bucket == StockBucket.OnHand ? Disposition.Restock : Disposition.Quarantine, line.Cost);
}

/// <summary>What becomes of returned goods, in the words of the contracts.</summary>
internal static class Disposition
{
    public const string Restock = "restock";
    public const string Quarantine = "quarantine";
}
