using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Fulfillment.Infrastructure;

internal sealed class WarehouseConfiguration : IEntityTypeConfiguration<Warehouse>
{
    public void Configure(EntityTypeBuilder<Warehouse> warehouse)
    {
        warehouse.ToTable("warehouses");
        warehouse.Property(w => w.Code).HasMaxLength(30);
        warehouse.Property(w => w.Name).HasMaxLength(200);
        warehouse.Property(w => w.Country).HasMaxLength(2);
        warehouse.Property(w => w.ExternalId).HasMaxLength(100);
        warehouse.Property(w => w.Metadata).HasJsonConversion();
        warehouse.HasIndex(w => w.Code).IsUnique();
        warehouse.HasIndex(w => new { w.Name, w.Id });
        warehouse.HasIndex(w => new { w.Priority, w.Id });
        warehouse.HasIndex(w => new { w.CreatedAt, w.Id });
        warehouse.HasIndex(w => w.Country);
        warehouse.HasIndex(w => w.ExternalId).IsUnique();
    }
}

internal sealed class ProductCopyConfiguration : IEntityTypeConfiguration<ProductCopy>
{
    public void Configure(EntityTypeBuilder<ProductCopy> product)
    {
        product.ToTable("products");
        product.HasKey(p => p.Id);
        product.Property(p => p.Code).HasMaxLength(100);
        product.Property(p => p.Name).HasMaxLength(500);
        product.Property(p => p.Unit).HasMaxLength(40);
        product.Property(p => p.StandardCost).HasPrecision(19, 6);
        product.HasIndex(p => p.Code);
    }
}

internal sealed class VendorCopyConfiguration : IEntityTypeConfiguration<VendorCopy>
{
    public void Configure(EntityTypeBuilder<VendorCopy> vendor)
    {
        vendor.ToTable("vendors");
        vendor.HasKey(v => v.Id);
        vendor.Property(v => v.Number).HasMaxLength(40);
        vendor.Property(v => v.Status).HasMaxLength(20);
        vendor.HasIndex(v => v.Number);
    }
}

internal sealed class StockLevelConfiguration : IEntityTypeConfiguration<StockLevel>
{
    public void Configure(EntityTypeBuilder<StockLevel> level)
    {
        level.ToTable("stock_levels");
        level.Property(l => l.ProductCode).HasMaxLength(100);
        level.Property(l => l.WarehouseCode).HasMaxLength(30);
        level.Property(l => l.UnitCost).HasPrecision(19, 6);
        level.Property(l => l.Value).HasPrecision(19, 6);
        level.Property(l => l.QuarantinedValue).HasPrecision(19, 6);
        level.HasIndex(l => new { l.ProductId, l.WarehouseId }).IsUnique();
        level.HasIndex(l => new { l.ProductCode, l.WarehouseCode, l.Id });
        level.HasIndex(l => new { l.WarehouseCode, l.Id });
        level.HasIndex(l => l.WarehouseId);
        level.HasIndex(l => new { l.CreatedAt, l.Id });
        level.HasOne<Warehouse>().WithMany().HasForeignKey(l => l.WarehouseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StockMovementConfiguration : IEntityTypeConfiguration<StockMovement>
{
    public void Configure(EntityTypeBuilder<StockMovement> movement)
    {
        movement.ToTable("stock_movements");
        movement.HasKey(m => m.Id);
        movement.Property(m => m.Id).ValueGeneratedOnAdd();
        movement.Property(m => m.ProductCode).HasMaxLength(100);
        movement.Property(m => m.WarehouseCode).HasMaxLength(30);
        movement.Property(m => m.UnitCost).HasPrecision(19, 6);
        movement.Property(m => m.Value).HasPrecision(19, 6);
        movement.Property(m => m.DocumentNumber).HasMaxLength(40);
        movement.Property(m => m.Actor).HasMaxLength(200);
        movement.HasIndex(m => new { m.LevelId, m.Id });
        movement.HasIndex(m => new { m.ProductId, m.Id });
        movement.HasIndex(m => new { m.WarehouseId, m.Id });
        movement.HasIndex(m => m.DocumentId);
        movement.HasIndex(m => m.OrderLineId);
        movement.HasIndex(m => m.At);
        movement.HasOne<StockLevel>().WithMany().HasForeignKey(m => m.LevelId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StockAdjustmentConfiguration : IEntityTypeConfiguration<StockAdjustment>
{
    public void Configure(EntityTypeBuilder<StockAdjustment> adjustment)
    {
        adjustment.ToTable("stock_adjustments");
        adjustment.Property(a => a.Number).HasMaxLength(40);
        adjustment.Property(a => a.WarehouseCode).HasMaxLength(30);
        adjustment.Property(a => a.Reference).HasMaxLength(100);
        adjustment.Property(a => a.ExternalId).HasMaxLength(100);
        adjustment.Property(a => a.VendorNumber).HasMaxLength(40);
        adjustment.Property(a => a.PostedBy).HasMaxLength(200);
        adjustment.Property(a => a.Metadata).HasJsonConversion();
        adjustment.HasMany(a => a.Lines).WithOne().HasForeignKey(l => l.AdjustmentId).OnDelete(DeleteBehavior.Cascade);
        adjustment.Navigation(a => a.Lines).AutoInclude();
        adjustment.HasIndex(a => a.Number).IsUnique();
        adjustment.HasIndex(a => new { a.CreatedAt, a.Id });
        adjustment.HasIndex(a => new { a.WarehouseCode, a.CreatedAt });
        adjustment.HasIndex(a => new { a.Reason, a.CreatedAt });
        adjustment.HasIndex(a => a.Reference);
        adjustment.HasIndex(a => a.ExternalId);
        adjustment.HasIndex(a => new { a.VendorNumber, a.CreatedAt, a.Id });
    }
}

internal sealed class StockAdjustmentLineConfiguration : IEntityTypeConfiguration<StockAdjustmentLine>
{
    public void Configure(EntityTypeBuilder<StockAdjustmentLine> line)
    {
        line.ToTable("stock_adjustment_lines");
        line.Property(l => l.ProductCode).HasMaxLength(100);
        line.Property(l => l.UnitCost).HasPrecision(19, 6);
        line.Property(l => l.Value).HasPrecision(19, 6);
    }
}
