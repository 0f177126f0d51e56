using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Parties.Infrastructure;

internal sealed class VendorConfiguration : IEntityTypeConfiguration<Vendor>
{
    public void Configure(EntityTypeBuilder<Vendor> builder)
    {
        builder.ToTable("vendors");
        builder.HasKey(vendor => vendor.Id);
        builder.Property(vendor => vendor.Number).HasMaxLength(40);
        builder.Property(vendor => vendor.Name).HasMaxLength(200);
        builder.Property(vendor => vendor.Country).HasMaxLength(2);
        builder.Property(vendor => vendor.Currency).HasMaxLength(3);
        builder.Property(vendor => vendor.PaymentTerms).HasMaxLength(40);
        builder.Property(vendor => vendor.Email).HasMaxLength(254);
        builder.Property(vendor => vendor.ExternalId).HasMaxLength(100);
        builder.Property(vendor => vendor.Metadata).HasJsonConversion();
        builder.Property(vendor => vendor.SearchText).HasMaxLength(241);

        builder.HasIndex(vendor => vendor.Number).IsUnique();
        builder.HasIndex(vendor => vendor.ExternalId).IsUnique();
        builder.HasIndex(vendor => new { vendor.CreatedAt, vendor.Id });
        builder.HasIndex(vendor => new { vendor.Name, vendor.Id });
        builder.HasIndex(vendor => new { vendor.Status, vendor.CreatedAt, vendor.Id });
    }
}
