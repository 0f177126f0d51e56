using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Fulfillment.Infrastructure;

internal sealed class DeliveryConfiguration : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        delivery.ToTable("deliveries");
        delivery.Property(d => d.Number).HasMaxLength(40);
        delivery.Property(d => d.OrderNumber).HasMaxLength(40);
        delivery.Property(d => d.CustomerName).HasMaxLength(500);
        delivery.Property(d => d.Address).HasJsonConversion();
        delivery.Property(d => d.WarehouseCode).HasMaxLength(30);
        delivery.Property(d => d.Carrier).HasMaxLength(100);
        delivery.Property(d => d.TrackingNumber).HasMaxLength(100);
        delivery.Property(d => d.SignedBy).HasMaxLength(200);
        delivery.Property(d => d.HeldBecause).HasMaxLength(500);
        delivery.HasMany(d => d.Lines).WithOne().HasForeignKey(l => l.DeliveryId).OnDelete(DeleteBehavior.Cascade);
        delivery.Navigation(d => d.Lines).AutoInclude();
        delivery.HasIndex(d => d.Number).IsUnique();
        delivery.HasIndex(d => d.OrderId);
        delivery.HasIndex(d => new { d.CreatedAt, d.Id });
        delivery.HasIndex(d => new { d.Status, d.CreatedAt, d.Id });
        delivery.HasIndex(d => new { d.WarehouseCode, d.CreatedAt, d.Id });
    }
}

internal sealed class DeliveryLineConfiguration : IEntityTypeConfiguration<DeliveryLine>
{
    public void Configure(EntityTypeBuilder<DeliveryLine> line)
    {
        line.ToTable("delivery_lines");
        line.HasKey(l => new { l.DeliveryId, l.OrderLineId });
        line.Property(l => l.ProductCode).HasMaxLength(100);
        line.Property(l => l.Description).HasMaxLength(1000);
        line.Property(l => l.Unit).HasMaxLength(40);
        line.Property(l => l.Cost).HasPrecision(19, 6);
    }
}

internal sealed class WorkOrderConfiguration : IEntityTypeConfiguration<WorkOrder>
{
    public void Configure(EntityTypeBuilder<WorkOrder> workOrder)
    {
        workOrder.ToTable("work_orders");
        workOrder.Property(w => w.Number).HasMaxLength(40);
        workOrder.Property(w => w.OrderNumber).HasMaxLength(40);
        workOrder.Property(w => w.CustomerName).HasMaxLength(500);
        workOrder.Property(w => w.ProductCode).HasMaxLength(100);
        workOrder.Property(w => w.Description).HasMaxLength(1000);
        workOrder.Property(w => w.Unit).HasMaxLength(40);
        workOrder.Property(w => w.Team).HasMaxLength(40);
        workOrder.Property(w => w.HeldBecause).HasMaxLength(500);
        workOrder.Property(w => w.UnitCost).HasPrecision(19, 6);
        workOrder.Property(w => w.Cost).HasPrecision(19, 6);
        workOrder.HasIndex(w => w.Number).IsUnique();
        workOrder.HasIndex(w => w.OrderId);
        workOrder.HasIndex(w => new { w.CreatedAt, w.Id });
        workOrder.HasIndex(w => new { w.WantedDate, w.Id });
        workOrder.HasIndex(w => new { w.Status, w.CreatedAt, w.Id });
    }
}
