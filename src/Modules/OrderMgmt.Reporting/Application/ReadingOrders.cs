using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application;

internal static class ReadingOrders
{
    /// <summary>Reads what is known of an order. Refuses an unknown id (404).</summary>
    public static async Task<OrderSummary> ReadOrderAsync(this IQueryable<OrderSummary> orders, Guid id, CancellationToken cancellationToken) =>
        await orders.AsNoTracking().SingleOrDefaultAsync(order => order.Id == id, cancellationToken)
        ?? throw new NotFoundException("order", id.ToString());
}
