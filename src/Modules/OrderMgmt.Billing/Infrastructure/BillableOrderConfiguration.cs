using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Billing.Infrastructure;

internal sealed class BillableOrderConfiguration : IEntityTypeConfiguration<BillableOrder>
{
    public void Configure(EntityTypeBuilder<BillableOrder> order)
    {
        order.ToTable("billable_orders");
        order.Property(o => o.Number).HasMaxLength(40);
        order.Property(o => o.CustomerName).HasMaxLength(200);
        order.Property(o => o.CustomerReference).HasMaxLength(100);
        order.Property(o => o.Currency).HasMaxLength(3);
        order.Property(o => o.PaymentTerms).HasMaxLength(20);
        order.Property(o => o.BillingAddress).HasJsonConversion();
        order.Property(o => o.DeliveryAddress).HasJsonConversion();
        order.Property(o => o.Shipping).HasJsonConversion();
        order.Ignore(o => o.HasUnbilled);
        order.HasIndex(o => o.Number).IsUnique();
        order.HasMany(o => o.Lines).WithOne().HasForeignKey(l => l.OrderId).OnDelete(DeleteBehavior.Cascade);
        order.Navigation(o => o.Lines).AutoInclude();
    }
}

internal sealed class BillableLineConfiguration : IEntityTypeConfiguration<BillableLine>
{
    public void Configure(EntityTypeBuilder<BillableLine> line)
    {
        line.ToTable("billable_lines");
        line.Property(l => l.ProductCode).HasMaxLength(60);
        line.Property(l => l.Description).HasMaxLength(500);
        line.Property(l => l.Unit).HasMaxLength(20);
        line.Property(l => l.UnitPrice).HasPrecision(19, 8);
        line.Property(l => l.TaxCategory).HasMaxLength(40);
        line.Property(l => l.TaxRate).HasPrecision(9, 4);
        line.Property(l => l.TaxExemptionReason).HasMaxLength(200);
        line.Property(l => l.InvoicingPolicy).HasMaxLength(20).HasDefaultValue(InvoicingPolicies.OnDelivery).ValueGeneratedNever();
        line.Property<List<ReachedMilestone>>("_milestones").HasColumnName("milestones").HasDefaultValueSql("'[]'").ValueGeneratedNever().HasJsonConversion();
        line.Ignore(l => l.Milestones).Ignore(l => l.Billable).Ignore(l => l.Unbilled);
    }
}
