using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Infrastructure;

internal sealed class RecurringOrderConfiguration : IEntityTypeConfiguration<RecurringOrder>
{
    public void Configure(EntityTypeBuilder<RecurringOrder> builder)
    {
        builder.ToTable("recurring_orders");
        builder.Property(r => r.Number).HasMaxLength(40);
        builder.Property(r => r.CustomerNumber).HasMaxLength(40);
        builder.Property(r => r.CustomerName).HasMaxLength(200);
        builder.Property(r => r.Currency).HasMaxLength(3);
        builder.Property(r => r.EndReason).HasMaxLength(500);
        builder.Property(r => r.Terms).HasJsonConversion();
        builder.Property(r => r.Schedule).HasJsonConversion();
        builder.Property<List<RecurringLine>>("_lines").HasColumnName("lines").HasJsonConversion();
        builder.Property<List<int>>("_skippedAhead").HasColumnName("skipped_ahead").HasJsonConversion();
        builder.Ignore(r => r.Lines).Ignore(r => r.NextSource);
        builder.HasMany(r => r.Periods).WithOne().HasForeignKey(p => p.RecurringOrderId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(r => r.Periods).UsePropertyAccessMode(PropertyAccessMode.Field);

        builder.HasIndex(r => r.Number).IsUnique();
        builder.HasIndex(r => new { r.CreatedAt, r.Id });
        builder.HasIndex(r => new { r.CustomerId, r.CreatedAt });
        builder.HasIndex(r => new { r.Status, r.CreatedAt, r.Id });
    }
}

internal sealed class RecurringPeriodConfiguration : IEntityTypeConfiguration<RecurringPeriod>
{
    public void Configure(EntityTypeBuilder<RecurringPeriod> builder)
    {
        builder.ToTable("recurring_periods");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.OrderNumber).HasMaxLength(40);
        builder.Property(p => p.Reason).HasMaxLength(500);
        builder.Property(p => p.RefusedBecause).HasJsonConversion();
        builder.HasIndex(p => new { p.RecurringOrderId, p.Number }).IsUnique();
    }
}
