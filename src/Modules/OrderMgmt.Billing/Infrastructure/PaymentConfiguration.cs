using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Billing.Infrastructure;

internal sealed class PaymentConfiguration : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> payment)
    {
        payment.ToTable("payments");
        payment.Property(p => p.Number).HasMaxLength(40);
        payment.Property(p => p.CustomerNumber).HasMaxLength(40);
        payment.Property(p => p.CustomerName).HasMaxLength(200);
        payment.Property(p => p.Currency).HasMaxLength(3);
        payment.Property(p => p.Reference).HasMaxLength(500);
        payment.Property(p => p.Method).HasMaxLength(40);
        payment.Property(p => p.ExternalId).HasMaxLength(100);
        payment.Property(p => p.Metadata).HasJsonConversion();
        payment.Property(p => p.Refunds).HasJsonConversion();
        payment.HasIndex(p => p.Number).IsUnique();
        payment.HasIndex(p => new { p.CustomerId, p.CreatedAt, p.Id });
        payment.HasIndex(p => p.ExternalId);
        payment.HasIndex(p => new { p.CreatedAt, p.Id }, "ix_payments_with_unapplied").HasFilter("unapplied <> 0");
        payment.HasIndex(p => new { p.ReceivedDate, p.Id });
        payment.HasIndex(p => new { p.CreatedAt, p.Id }, "ix_payments_created_at_id");
        payment.HasMany(p => p.Allocations).WithOne().HasForeignKey(a => a.PaymentId).OnDelete(DeleteBehavior.Cascade);
        payment.Navigation(p => p.Allocations).AutoInclude();
    }
}

internal sealed class AllocationConfiguration : IEntityTypeConfiguration<Allocation>
{
    public void Configure(EntityTypeBuilder<Allocation> allocation)
    {
        allocation.ToTable("payment_allocations");
        allocation.Property(a => a.InvoiceNumber).HasMaxLength(40);
        allocation.HasIndex(a => a.InvoiceId);
        allocation.HasIndex(a => a.OrderId);
    }
}
