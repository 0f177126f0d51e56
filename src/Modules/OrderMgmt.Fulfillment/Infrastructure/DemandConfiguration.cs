using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Fulfillment.Infrastructure;

internal sealed class OrderDemandConfiguration : IEntityTypeConfiguration<OrderDemand>
{
    public void Configure(EntityTypeBuilder<OrderDemand> demand)
    {
        demand.ToTable("demands");
        demand.Ignore(d => d.StockedLines);
        demand.Ignore(d => d.Services);
        demand.Property(d => d.OrderNumber).HasMaxLength(40);
        demand.Property(d => d.CustomerName).HasMaxLength(500);
        demand.Property(d => d.Country).HasMaxLength(2);
        demand.Property(d => d.HeldBecause).HasMaxLength(500);
        demand.Property(d => d.Address).HasJsonConversion();
        demand.HasMany(d => d.Lines).WithOne(l => l.Demand).HasForeignKey(l => l.OrderId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DemandLineConfiguration : IEntityTypeConfiguration<DemandLine>
{
    private const string Waiting = "backordered > 0";

    public void Configure(EntityTypeBuilder<DemandLine> line)
    {
        line.ToTable("demand_lines");
        line.Property(l => l.ProductCode).HasMaxLength(100);
        line.Property(l => l.Description).HasMaxLength(1000);
        line.Property(l => l.Unit).HasMaxLength(40);
        line.Property(l => l.WarehouseCode).HasMaxLength(30);
        line.Property(l => l.Team).HasMaxLength(40);
        line.Property(l => l.UnitCost).HasPrecision(19, 6);
        line.Property(l => l.DeliveredCost).HasPrecision(19, 6);
        line.Property(l => l.ReturnedCost).HasPrecision(19, 6);
        line.Property(l => l.Reason).HasMaxLength(500);
        line.HasMany(l => l.Allocations).WithOne(a => a.Line).HasForeignKey(a => a.OrderLineId).OnDelete(DeleteBehavior.Cascade);
        line.HasIndex(l => l.OrderId);
        line.HasIndex(l => new { l.WantedDate, l.ConfirmedAt, l.Id }).HasFilter(Waiting).HasDatabaseName("ix_demand_lines_queue");
        line.HasIndex(l => new { l.ConfirmedAt, l.Id }).HasFilter(Waiting).HasDatabaseName("ix_demand_lines_queue_by_age");
        line.HasIndex(l => new { l.ProductId, l.WantedDate, l.ConfirmedAt, l.Id }).HasFilter(Waiting).HasDatabaseName("ix_demand_lines_queue_of_product");
        line.HasIndex(l => new { l.ProductCode, l.WantedDate, l.ConfirmedAt, l.Id }).HasFilter(Waiting).HasDatabaseName("ix_demand_lines_queue_of_code");
    }
}

internal sealed class AllocationConfiguration : IEntityTypeConfiguration<Allocation>
{
    public void Configure(EntityTypeBuilder<Allocation> allocation)
    {
        allocation.ToTable("allocations");
        allocation.Property(a => a.WarehouseCode).HasMaxLength(30);
        allocation.Property(a => a.Reason).HasMaxLength(500);
        allocation.HasIndex(a => new { a.OrderId, a.CreatedAt, a.Id });
        allocation.HasIndex(a => new { a.CreatedAt, a.Id });
        allocation.HasIndex(a => a.OrderLineId);
        allocation.HasIndex(a => new { a.ProductId, a.WarehouseId }).HasFilter("reserved > 0").HasDatabaseName("ix_allocations_held");
    }
}
