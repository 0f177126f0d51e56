using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Integrations;

/// <summary>What happened in warehouses and on the way to the customer.</summary>
internal sealed class FulfillmentTimeline(IReadModels models) : Timeline(models)
{
    public void Register(Routes routes) => routes
        .On<OrderAllocated>(Allocated)
        .On<DeliveryCreated>((e, envelope) => Note(
            e.OrderId, envelope, $"Delivery {e.Number} ready to ship from {e.WarehouseCode}: {Goods(e.Lines, line => line.Quantity, line => line.ProductCode)}",
            ("delivery", e.Number), ("warehouse", e.WarehouseCode)))
        .On<DeliveryShipped>((e, envelope) => Note(
            e.OrderId, envelope,
            $"Delivery {e.Number} shipped{(e.Carrier is null ? "" : " with " + e.Carrier)}: {Goods(e.Lines, line => line.Quantity, line => line.ProductCode)}",
            ("delivery", e.Number), ("carrier", e.Carrier), ("trackingNumber", e.TrackingNumber), ("shippedAt", e.ShippedAt)))
        .On<DeliveryCancelled>((e, envelope) => Note(e.OrderId, envelope, $"Delivery {e.Number} cancelled", ("delivery", e.Number)))
        .On<WorkOrderOpened>((e, envelope) => Note(
            e.OrderId, envelope, $"Work order {e.Number} opened: {Rounding.Pad(e.Quantity, 0)} × {e.ProductCode}", ("workOrder", e.Number)))
        .On<WorkOrderStarted>((e, envelope) => Note(e.OrderId, envelope, $"Work on {e.Number} began", ("workOrder", e.Number), ("startedAt", e.StartedAt)))
        .On<WorkOrderCancelled>((e, envelope) => Note(e.OrderId, envelope, $"Work order {e.Number} cancelled", ("workOrder", e.Number)))
        .On<OrderLinesDelivered>(Delivered)
        .On<ReturnStocked>((e, envelope) => Note(
            e.OrderId, envelope, $"Returned goods taken back: {Goods(e.Lines, line => line.Quantity, line => $"{line.ProductCode} ({line.Disposition})")}",
            ("stockedAt", e.StockedAt)));

    private void Allocated(OrderAllocated e, EventEnvelope envelope)
    {
        var reserved = Rounding.Pad(e.Lines.Sum(line => line.Reserved), 0);
        var backordered = e.Lines.Sum(line => line.Backordered);
        var expected = e.Lines.Where(line => line.Backordered > 0).Max(line => line.ExpectedDate);
        var title = backordered == 0
            ? $"Stock allocated: {reserved} reserved"
            : $"Stock allocated: {reserved} reserved, {Rounding.Pad(backordered, 0)} backordered";
        Note(e.OrderId, envelope, title, ("why", string.Join("; ", e.Lines.Select(line => line.Reason).Distinct())), ("expectedDate", expected));
    }

    private void Delivered(OrderLinesDelivered e, EventEnvelope envelope)
    {
        var goods = Goods(e.Lines, line => line.Quantity, line => line.ProductCode);
        var isWork = DocumentProjection.TypeOf(e.DocumentType) == DocumentType.WorkOrder;
        Note(
            e.OrderId, envelope,
            isWork ? $"Work order {e.DocumentNumber} completed: {goods}" : $"Delivery {e.DocumentNumber} received by the customer: {goods}",
            (e.DocumentType, e.DocumentNumber), ("deliveredAt", e.DeliveredAt));
    }
}
