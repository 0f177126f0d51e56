using Microsoft.EntityFrameworkCore;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Orders.Application;

/// <summary>I8: no period is ordered twice, and none is said to be ordered that is not.</summary>
internal sealed class CheckRecurringPeriods(IOrdersDb db) : IInvariantCheck
{
    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var made = db.RecurringPeriods.Where(period => period.State == RecurringPeriodState.Made);
        var orders = db.Orders.IgnoreAutoIncludes().Where(order => order.RecurringOrderId != null);
        var without = await made.Where(period => !orders.Any(order => order.Id == period.OrderId && order.RecurringOrderId == period.RecurringOrderId && order.Period == period.Number))
            .Select(period => "Period " + period.Number + " is said to have order " + period.OrderNumber + ", which is not for it.").ToListAsync(cancellationToken);
        var strange = await orders.Where(order => !made.Any(period => period.OrderId == order.Id && period.RecurringOrderId == order.RecurringOrderId && period.Number == order.Period))
            .Select(order => order.Number + " is for period " + order.Period + " of " + order.RecurringOrderNumber + ", which does not say so.").ToListAsync(cancellationToken);
        return InvariantResult.Of(
            "I8", "Each period that a recurring order has made has exactly one order, and each such order its period.", await made.LongCountAsync(cancellationToken), [.. without, .. strange]);
    }
}
