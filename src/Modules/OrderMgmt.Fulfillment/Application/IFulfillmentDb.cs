using Microsoft.EntityFrameworkCore;
using OrderMgmt.Fulfillment.Domain;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>What the module stores.</summary>
internal interface IFulfillmentDb
{
    DbSet<Warehouse> Warehouses { get; }

    DbSet<ProductCopy> Products { get; }

    DbSet<StockLevel> StockLevels { get; }

    DbSet<StockMovement> StockMovements { get; }

    DbSet<StockAdjustment> StockAdjustments { get; }

    DbSet<OrderDemand> Demands { get; }

    DbSet<DemandLine> DemandLines { get; }

    DbSet<Allocation> Allocations { get; }

    DbSet<Delivery> Deliveries { get; }

    DbSet<WorkOrder> WorkOrders { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellationToken);
}
