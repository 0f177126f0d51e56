using Microsoft.EntityFrameworkCore;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>How a demand is loaded for a change.</summary>
internal static class DemandLoading
{
    private static readonly CompiledQuery<Guid, OrderDemand> WholeById = new((db, id) =>
        db.Set<OrderDemand>().Include(demand => demand.Lines).ThenInclude(line => line.Allocations).AsSplitQuery().AsTracking().Single(demand => demand.Id == id));

    private static readonly CompiledQuery<Guid, OrderDemand> WithLinesById = new((db, id) =>
        db.Set<OrderDemand>().Include(demand => demand.Lines).AsTracking().Single(demand => demand.Id == id));

    /// <summary>With its lines and their allocations.</summary>
    /// <remarks>Not in one query: SQLite joins the lines and allocations of all orders before it picks those of one.</remarks>
    public static IQueryable<OrderDemand> Whole(this IQueryable<OrderDemand> demands) =>
        demands.Include(demand => demand.Lines).ThenInclude(line => line.Allocations).AsSplitQuery().AsTracking();

    /// <summary>The demand of an order for a change, with its lines and their allocations.</summary>
    public static Task<OrderDemand> LoadWholeAsync(this IFulfillmentDb db, Guid orderId, CancellationToken cancellationToken) => WholeById.RunAsync(db, orderId, cancellationToken);

    /// <summary>The demand of an order for a change, with its lines, where allocations play no part.</summary>
    public static Task<OrderDemand> LoadWithLinesAsync(this IFulfillmentDb db, Guid orderId, CancellationToken cancellationToken) => WithLinesById.RunAsync(db, orderId, cancellationToken);
}
