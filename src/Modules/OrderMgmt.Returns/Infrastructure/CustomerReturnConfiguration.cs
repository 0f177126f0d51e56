using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Platform.Persistence;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.Returns.Infrastructure;

internal sealed class CustomerReturnConfiguration : IEntityTypeConfiguration<CustomerReturn>
{
    public void Configure(EntityTypeBuilder<CustomerReturn> builder)
    {
        builder.ToTable("returns");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Number).HasMaxLength(40);
        builder.Property(r => r.OrderNumber).HasMaxLength(40);
        builder.Property(r => r.CustomerName).HasMaxLength(200);
        builder.Property(r => r.ReasonCode).HasMaxLength(40);
        builder.Property(r => r.Notes).HasMaxLength(2000);
        builder.Property(r => r.CostCurrency).HasMaxLength(3);
        builder.Property(r => r.Metadata).HasJsonConversion();
        builder.Property(r => r.CreditNotes).HasJsonConversion();
        builder.HasMany(r => r.Lines).WithOne().HasForeignKey("ReturnId").OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(r => r.Lines).AutoInclude();

        builder.HasIndex(r => r.Number).IsUnique();
        builder.HasIndex(r => new { r.CreatedAt, r.Id });
        builder.HasIndex(r => new { r.OrderId, r.CreatedAt, r.Id });
        builder.HasIndex(r => new { r.CustomerId, r.CreatedAt, r.Id });
        builder.HasIndex(r => new { r.Status, r.CreatedAt, r.Id });
    }
}

internal sealed class ReturnLineConfiguration : IEntityTypeConfiguration<ReturnLine>
{
    public void Configure(EntityTypeBuilder<ReturnLine> builder)
    {
        builder.ToTable("return_lines");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.ProductCode).HasMaxLength(100);
        builder.Property(l => l.Description).HasMaxLength(500);
        builder.Property(l => l.Unit).HasMaxLength(20);
        builder.HasMany(l => l.Receipts).WithOne().HasForeignKey("ReturnLineId").OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(l => l.Receipts).AutoInclude();
        builder.HasIndex(l => l.OrderLineId);
    }
}

internal sealed class ReturnReceiptConfiguration : IEntityTypeConfiguration<ReturnReceipt>
{
    public void Configure(EntityTypeBuilder<ReturnReceipt> builder)
    {
        builder.ToTable("return_receipts");
        builder.HasKey(r => r.Id);
    }
}
