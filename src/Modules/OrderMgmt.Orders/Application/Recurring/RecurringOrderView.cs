using Microsoft.EntityFrameworkCore;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Orders.Application;

/// <summary>Shows recurring orders with what is to be done about them, which their orders say.</summary>
internal sealed class RecurringOrderView(IOrdersDb db)
{
    public async Task<RecurringOrderResponse> OfAsync(RecurringOrder recurring, CancellationToken cancellationToken) =>
        (await OfAsync(new Page<RecurringOrder>([recurring], null), cancellationToken)).Items[0];

    public async Task<Page<RecurringOrderResponse>> OfAsync(Page<RecurringOrder> page, CancellationToken cancellationToken)
    {
        var refused = await RefusedAsync([.. page.Items.Select(recurring => recurring.Id)], cancellationToken);
        return page.Select(recurring => RecurringOrderResponse.Of(recurring, refused.GetValueOrDefault(recurring.Id)));
    }

    /// <summary>An order that a recurring order made and that is a draft still was refused; the one of the earliest period comes first.</summary>
    private async Task<Dictionary<Guid, RefusedOrder>> RefusedAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        (await db.Orders.Where(order => order.RecurringOrderId != null && ids.Contains(order.RecurringOrderId.Value) && order.Status == OrderStatus.Draft)
            .Select(order => new RefusedOrder(order.RecurringOrderId!.Value, order.Number, order.Period!.Value)).ToListAsync(cancellationToken))
            .GroupBy(order => order.RecurringOrderId).ToDictionary(orders => orders.Key, orders => orders.MinBy(order => order.Period)!);
}
