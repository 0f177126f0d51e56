using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Parties.Infrastructure;

internal sealed class CustomerGroupConfiguration : IEntityTypeConfiguration<CustomerGroup>
{
    public void Configure(EntityTypeBuilder<CustomerGroup> builder)
    {
        builder.ToTable("customer_groups");
        builder.HasKey(group => group.Id);
        builder.Property(group => group.Code).HasMaxLength(40);
        builder.Property(group => group.Name).HasMaxLength(200);
        builder.Property(group => group.ExternalId).HasMaxLength(100);
        builder.Property(group => group.Metadata).HasJsonConversion();
        builder.HasIndex(group => group.Code).IsUnique();
        builder.HasIndex(group => group.ExternalId).IsUnique();
        builder.HasIndex(group => new { group.CreatedAt, group.Id });
    }
}
