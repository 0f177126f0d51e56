using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.Returns.Infrastructure;

internal sealed class MergedCustomerConfiguration : IEntityTypeConfiguration<MergedCustomer>
{
    public void Configure(EntityTypeBuilder<MergedCustomer> builder)
    {
        builder.ToTable("merged_customers");
        builder.HasKey(customer => customer.Id);
        builder.Property(customer => customer.Id).ValueGeneratedNever();
        builder.HasIndex(customer => customer.SurvivorId);
    }
}
