using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Catalog.Infrastructure;

internal sealed class ProductConfiguration : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.ToTable("products");
        builder.HasKey(product => product.Id);
        builder.Property(product => product.Code).HasMaxLength(60);
        builder.Property(product => product.Name).HasMaxLength(200);
        builder.Property(product => product.Unit).HasMaxLength(10);
        builder.Property(product => product.TaxCategory).HasMaxLength(40);
        builder.Property(product => product.StandardCost).HasPrecision(19, 6);
        builder.Property(product => product.Currency).HasMaxLength(3);
        builder.Property(product => product.ExternalId).HasMaxLength(100);
        builder.Property(product => product.Metadata).HasJsonConversion();
        builder.Property(product => product.Units).HasJsonConversion();
        builder.Property(product => product.Components).HasJsonConversion();
        builder.Property(product => product.CostHistory).HasJsonConversion();
        builder.Property(product => product.Fulfilment).HasJsonConversion();
        builder.Property(product => product.InvoicingPolicy).HasDefaultValue(InvoicingPolicy.OnDelivery).ValueGeneratedNever();
        builder.Property(product => product.SearchText).HasMaxLength(SearchWords.LongestText);

        builder.HasIndex(product => product.Code).IsUnique();
        builder.HasIndex(product => product.ExternalId).IsUnique();
        builder.HasIndex(product => new { product.CreatedAt, product.Id });
        builder.HasIndex(product => new { product.Name, product.Id });
        builder.HasIndex(product => new { product.Status, product.CreatedAt, product.Id });
        builder.HasIndex(product => new { product.Kind, product.CreatedAt, product.Id });
    }
}
