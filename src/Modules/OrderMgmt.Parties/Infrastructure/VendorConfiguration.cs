using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Parties.Domain;

namespace OrderMgmt.Parties.Infrastructure;

internal sealed class VendorConfiguration : IEntityTypeConfiguration<Vendor>
{
    public void Configure(EntityTypeBuilder<Vendor> builder)
    {
        builder.ToTable("vendors");
        PartyColumns.Configure(builder);
        builder.ComplexProperty(vendor => vendor.Address, address => PartyColumns.Address(address, "address"));

        builder.HasIndex(vendor => new { vendor.Status, vendor.CreatedAt, vendor.Id });
    }
}
