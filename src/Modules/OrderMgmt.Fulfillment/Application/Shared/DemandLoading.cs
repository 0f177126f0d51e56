using Microsoft.EntityFrameworkCore;
using OrderMgmt.Fulfillment.Domain;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>How a demand is loaded for a change.</summary>
internal static class DemandLoading
{
    /// <summary>With its lines and their allocations.</summary>
    /// <remarks>Not in one query: SQLite joins the lines and allocations of all orders before it picks those of one.</remarks>
    public static IQueryable<OrderDemand> Whole(this IQueryable<OrderDemand> demands) =>
        demands.Include(demand => demand.Lines).ThenInclude(line => line.Allocations).AsSplitQuery().AsTracking();

    /// <summary>With its lines, where allocations play no part.</summary>
    public static IQueryable<OrderDemand> WithLines(this IQueryable<OrderDemand> demands) =>
        demands.Include(demand => demand.Lines).AsTracking();
}
