using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Catalog.Infrastructure;

internal sealed class PriceListConfiguration : IEntityTypeConfiguration<PriceList>
{
    public void Configure(EntityTypeBuilder<PriceList> builder)
    {
        builder.ToTable("price_lists");
        builder.Property(list => list.Code).HasMaxLength(40);
        builder.Property(list => list.Name).HasMaxLength(200);
        builder.Property(list => list.Currency).HasMaxLength(3);
        builder.Property(list => list.CustomerNumber).HasMaxLength(60);
        builder.Property(list => list.CustomerGroupCode).HasMaxLength(60);
        builder.Property(list => list.ExternalId).HasMaxLength(100);
        builder.Property(list => list.Metadata).HasJsonConversion();
        builder.Ignore(list => list.Validity);

        builder.HasIndex(list => list.Code).IsUnique();
        builder.HasIndex(list => list.ExternalId).IsUnique();
        builder.HasIndex(list => new { list.CreatedAt, list.Id });
        builder.HasIndex(list => new { list.CustomerId, list.CustomerGroupId, list.Currency });
        builder.HasIndex(list => new { list.CustomerGroupId, list.CreatedAt });
    }
}

internal sealed class PriceLineConfiguration : IEntityTypeConfiguration<PriceLine>
{
    public void Configure(EntityTypeBuilder<PriceLine> builder)
    {
        builder.ToTable("price_lines");
        builder.Property(line => line.ProductCode).HasMaxLength(60);
        builder.Property(line => line.Unit).HasMaxLength(10);
        builder.Property(line => line.Breaks).HasJsonConversion();
        builder.Ignore(line => line.Validity).Ignore(line => line.Key);
        builder.HasOne<PriceList>().WithMany().HasForeignKey(line => line.PriceListId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(line => new { line.PriceListId, line.ProductId, line.Unit, line.ValidFrom });
        builder.HasIndex(line => new { line.PriceListId, line.CreatedAt, line.Id });
        builder.HasIndex(line => new { line.PriceListId, line.ProductCode });
        builder.HasIndex(line => line.ProductId);
    }
}

internal sealed class VendorItemConfiguration : IEntityTypeConfiguration<VendorItem>
{
    public void Configure(EntityTypeBuilder<VendorItem> builder)
    {
        builder.ToTable("vendor_items");
        builder.Property(item => item.ProductCode).HasMaxLength(60);
        builder.Property(item => item.VendorNumber).HasMaxLength(60);
        builder.Property(item => item.VendorCode).HasMaxLength(60);
        builder.Property(item => item.Currency).HasMaxLength(3);
        builder.Property(item => item.CostBreaks).HasJsonConversion();

        builder.HasIndex(item => new { item.ProductId, item.VendorId }).IsUnique();
        builder.HasIndex(item => new { item.ProductId, item.CreatedAt, item.Id });
        builder.HasIndex(item => item.VendorId);
    }
}
