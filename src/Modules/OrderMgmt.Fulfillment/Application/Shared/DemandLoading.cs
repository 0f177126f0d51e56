using Microsoft.EntityFrameworkCore;
using OrderMgmt.Fulfillment.Domain;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>How a demand is loaded for a change.</summary>
internal static class DemandLoading
{
    /// <summary>With its lines and their allocations.</summary>
    public static IQueryable<OrderDemand> Whole(this IQueryable<OrderDemand> demands) =>
        demands.Include(demand => demand.Lines).ThenInclude(line => line.Allocations).AsTracking();

    /// <summary>With its lines, where allocations play no part.</summary>
    public static IQueryable<OrderDemand> WithLines(this IQueryable<OrderDemand> demands) =>
        demands.Include(demand => demand.Lines).AsTracking();
}
