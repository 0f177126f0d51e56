using Microsoft.EntityFrameworkCore;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>I1, the side of fulfilment: every ordered unit is in exactly one state, and what the lines say agrees with allocations, deliveries and work orders.</summary>
internal sealed class DemandAddsUp(IFulfillmentDb db) : IInvariantCheck
{
    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var lines = db.DemandLines.AsNoTracking();
        var wrong = await lines
            .Select(line => new
            {
                Line = line,
                Held = line.Allocations.Sum(allocation => allocation.Reserved),
                OnDelivery = line.Allocations.Where(allocation => allocation.DeliveryId != null).Sum(allocation => allocation.Reserved),
                Ready = db.Deliveries.Where(d => d.OrderId == line.OrderId && d.Status == DeliveryStatus.Ready).SelectMany(d => d.Lines).Where(l => l.OrderLineId == line.Id).Sum(l => l.Quantity),
                Left = db.Deliveries.Where(d => d.OrderId == line.OrderId && d.ShippedAt != null).SelectMany(d => d.Lines).Where(l => l.OrderLineId == line.Id).Sum(l => l.Quantity),
                Done = db.WorkOrders.Where(w => w.OrderId == line.OrderId && w.OrderLineId == line.Id).Sum(w => w.CompletedQuantity),
                ToDo = db.WorkOrders.Where(w => w.OrderId == line.OrderId && w.OrderLineId == line.Id).Sum(w => w.Quantity),
            })
            .Where(sum => sum.Line.Reserved < 0 || sum.Line.Backordered < 0 || sum.Line.Delivered > sum.Line.Shipped || sum.Line.Returned > sum.Line.Delivered
                || sum.Line.Reserved != sum.Held || sum.OnDelivery != sum.Ready || sum.Line.Shipped != sum.Left + sum.Done
                || sum.Line.Ordered != sum.ToDo - sum.Done + sum.Line.Reserved + sum.Line.Backordered + sum.Line.Shipped + sum.Line.Cancelled)
            .Select(sum => new
            {
                sum.Line.Demand!.OrderNumber,
                sum.Line.LineNumber,
                sum.Line.Ordered,
                sum.Line.Reserved,
                sum.Held,
                sum.Ready,
                sum.Line.Backordered,
                sum.Line.Shipped,
                sum.Line.Cancelled,
            })
            .ToListAsync(cancellationToken);
        return InvariantResult.Of(
            "I1",
            "Per order line, ordered = open + reserved + backordered + shipped + cancelled, and what is reserved is on allocations and ready deliveries.",
            await lines.LongCountAsync(cancellationToken),
            [
                .. wrong.Select(w => $"{w.OrderNumber} line {w.LineNumber}: ordered {w.Ordered}, reserved {w.Reserved} (allocated {w.Held}, on ready deliveries {w.Ready}), "
                    + $"backordered {w.Backordered}, shipped {w.Shipped}, cancelled {w.Cancelled}."),
            ]);
    }
}
