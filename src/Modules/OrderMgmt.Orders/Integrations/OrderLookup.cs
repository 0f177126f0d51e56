using Microsoft.EntityFrameworkCore;
using OrderMgmt.Orders.Domain;

namespace OrderMgmt.Orders.Integrations;

internal static class OrderLookup
{
    /// <summary>The order that an event is about: it exists, because events about it follow from its confirmation.</summary>
    public static Task<Order> FindOrderAsync(this IQueryable<Order> orders, Guid orderId, CancellationToken cancellationToken) =>
        orders.SingleAsync(order => order.Id == orderId, cancellationToken);
}
