using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Parties.Infrastructure;

internal sealed class CustomerConfiguration : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.ToTable("customers");
        builder.HasKey(customer => customer.Id);
        builder.Property(customer => customer.Number).HasMaxLength(40);
        builder.Property(customer => customer.Name).HasMaxLength(200);
        builder.Property(customer => customer.TradingName).HasMaxLength(200);
        builder.Property(customer => customer.TaxId).HasMaxLength(30);
        builder.Property(customer => customer.Country).HasMaxLength(2);
        builder.Property(customer => customer.Language).HasMaxLength(20);
        builder.Property(customer => customer.Currency).HasMaxLength(3);
        builder.Property(customer => customer.PaymentTerms).HasMaxLength(40);
        builder.Property(customer => customer.Email).HasMaxLength(254);
        builder.Property(customer => customer.Phone).HasMaxLength(40);
        builder.Property(customer => customer.ExternalId).HasMaxLength(100);
        builder.Property(customer => customer.Metadata).HasJsonConversion();
        builder.Property(customer => customer.SearchText).HasMaxLength(442);
        builder.ComplexProperty(customer => customer.BillingAddress, address => Columns(address, "billing"));
        builder.ComplexProperty(customer => customer.DeliveryAddress, address => Columns(address, "delivery"));
        builder.Ignore(customer => customer.EffectiveBillingAddress);
        builder.Ignore(customer => customer.EffectiveDeliveryAddress);

        builder.HasIndex(customer => customer.Number).IsUnique();
        builder.HasIndex(customer => customer.ExternalId).IsUnique();
        builder.HasIndex(customer => customer.Email);
        builder.HasIndex(customer => new { customer.CreatedAt, customer.Id });
        builder.HasIndex(customer => new { customer.Name, customer.Id });
        builder.HasIndex(customer => new { customer.Status, customer.CreatedAt, customer.Id });
    }

    private static void Columns(ComplexPropertyBuilder<PostalAddress> address, string prefix)
    {
        address.Property(a => a.Name).HasColumnName(prefix + "_name").HasMaxLength(200);
        address.Property(a => a.Line1).HasColumnName(prefix + "_line1").HasMaxLength(200);
        address.Property(a => a.Line2).HasColumnName(prefix + "_line2").HasMaxLength(200);
        address.Property(a => a.City).HasColumnName(prefix + "_city").HasMaxLength(100);
        address.Property(a => a.PostalCode).HasColumnName(prefix + "_postal_code").HasMaxLength(20);
        address.Property(a => a.Region).HasColumnName(prefix + "_region").HasMaxLength(100);
        address.Property(a => a.Country).HasColumnName(prefix + "_country").HasMaxLength(2);
        address.Ignore(a => a.IsNone);
    }
}
