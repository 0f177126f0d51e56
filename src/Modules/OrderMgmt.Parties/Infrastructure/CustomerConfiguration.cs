using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Parties.Domain;

namespace OrderMgmt.Parties.Infrastructure;

internal sealed class CustomerConfiguration : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.ToTable("customers");
        PartyColumns.Configure(builder);
        builder.Property(customer => customer.CustomerGroupCode).HasMaxLength(40);
        builder.ComplexProperty(customer => customer.BillingAddress, address => PartyColumns.Address(address, "billing"));
        builder.ComplexProperty(customer => customer.DeliveryAddress, address => PartyColumns.Address(address, "delivery"));
        builder.Ignore(customer => customer.EffectiveBillingAddress);
        builder.Ignore(customer => customer.EffectiveDeliveryAddress);

        builder.HasIndex(customer => new { customer.Status, customer.CreatedAt, customer.Id });
        builder.HasIndex(customer => new { customer.CustomerGroupId, customer.CreatedAt, customer.Id });
    }
}
