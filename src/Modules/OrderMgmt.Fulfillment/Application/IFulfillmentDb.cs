using Microsoft.EntityFrameworkCore;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>What the module stores.</summary>
internal interface IFulfillmentDb : IUnitOfWork
{
    DbSet<Warehouse> Warehouses { get; }

    DbSet<ProductCopy> Products { get; }

    DbSet<VendorCopy> Vendors { get; }

    DbSet<StockLevel> StockLevels { get; }

    DbSet<StockMovement> StockMovements { get; }

    DbSet<StockAdjustment> StockAdjustments { get; }

    DbSet<OrderDemand> Demands { get; }

    DbSet<DemandLine> DemandLines { get; }

    DbSet<Allocation> Allocations { get; }

    DbSet<Delivery> Deliveries { get; }

    DbSet<WorkOrder> WorkOrders { get; }
}
