using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Orders.Application;

/// <summary>I1 on the orders' side: nothing of an ordered quantity is lost or counted twice.</summary>
internal sealed class CheckOrderQuantities(IOrdersDb db) : IInvariantCheck
{
    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var lines = db.Orders.IgnoreAutoIncludes().SelectMany(order => order.Lines, (order, line) => new { order.Number, order.Status, Line = line })
            .Where(l => l.Line.Kind != ProductKinds.Bundle);
        var broken = await lines
            .Where(l => l.Line.Quantity < l.Line.Delivered + l.Line.Cancelled + l.Line.Backordered || l.Line.Backordered < 0 || l.Line.Cancelled < 0 || l.Line.Delivered < 0
                || l.Line.Returned > l.Line.Delivered || (l.Line.Invoiced > l.Line.Delivered && l.Line.InvoicingPolicy == InvoicingPolicies.OnDelivery) || l.Line.Shipped + l.Line.Cancelled > l.Line.Quantity
                || (l.Status == OrderStatus.Closed && l.Line.Delivered + l.Line.Cancelled != l.Line.Quantity))
            .Select(l => l.Number + " line " + l.Line.LineNumber).ToListAsync(cancellationToken);
        return InvariantResult.Of(
            "I1", "Each ordered unit is exactly one of open, reserved, backordered, delivered or cancelled; returned never exceeds delivered, nor does invoiced but for what is billed on order.", await lines.LongCountAsync(cancellationToken), broken);
    }
}
