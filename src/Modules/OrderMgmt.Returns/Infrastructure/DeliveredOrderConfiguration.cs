using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.Returns.Infrastructure;

internal sealed class DeliveredOrderConfiguration : IEntityTypeConfiguration<DeliveredOrder>
{
    public void Configure(EntityTypeBuilder<DeliveredOrder> builder)
    {
        builder.ToTable("delivered_orders");
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Number).HasMaxLength(40);
        builder.Property(o => o.CustomerName).HasMaxLength(200);
        builder.HasMany(o => o.Lines).WithOne().HasForeignKey("OrderId").OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(o => o.Lines).AutoInclude();
        builder.HasIndex(o => o.Number).IsUnique();
    }
}

internal sealed class DeliveredOrderLineConfiguration : IEntityTypeConfiguration<DeliveredOrderLine>
{
    public void Configure(EntityTypeBuilder<DeliveredOrderLine> builder)
    {
        builder.ToTable("delivered_order_lines");
        builder.HasKey(l => l.OrderLineId);
        builder.Property(l => l.ProductCode).HasMaxLength(100);
        builder.Property(l => l.Description).HasMaxLength(500);
        builder.Property(l => l.Kind).HasMaxLength(20);
        builder.Property(l => l.Unit).HasMaxLength(20);
    }
}
