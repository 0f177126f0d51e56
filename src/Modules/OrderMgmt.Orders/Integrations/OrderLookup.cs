using Microsoft.EntityFrameworkCore;
using OrderMgmt.Orders.Application;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Integrations;

internal static class OrderLookup
{
    private static readonly CompiledQuery<Guid, Order> ById = new((db, id) => db.Set<Order>().AsTracking().Single(order => order.Id == id));

    /// <summary>The order that an event is about: it exists, because events about it follow from its confirmation.</summary>
    public static Task<Order> FindOrderAsync(this IOrdersDb db, Guid orderId, CancellationToken cancellationToken) => ById.RunAsync(db, orderId, cancellationToken);
}
