using Microsoft.EntityFrameworkCore;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Fulfillment.Infrastructure;

internal sealed class FulfillmentDbContext(DbContextOptions<FulfillmentDbContext> options) : ModuleDbContext(options), IFulfillmentDb
{
    public DbSet<Warehouse> Warehouses => Set<Warehouse>();

    public DbSet<ProductCopy> Products => Set<ProductCopy>();

    public DbSet<VendorCopy> Vendors => Set<VendorCopy>();

    public DbSet<StockLevel> StockLevels => Set<StockLevel>();

    public DbSet<StockMovement> StockMovements => Set<StockMovement>();

    public DbSet<StockAdjustment> StockAdjustments => Set<StockAdjustment>();

    public DbSet<OrderDemand> Demands => Set<OrderDemand>();

    public DbSet<DemandLine> DemandLines => Set<DemandLine>();

    public DbSet<Allocation> Allocations => Set<Allocation>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<WorkOrder> WorkOrders => Set<WorkOrder>();

    protected override string Schema => "fulfillment";
}
