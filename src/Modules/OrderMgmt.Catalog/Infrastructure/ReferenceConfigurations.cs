using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Catalog.Domain;

namespace OrderMgmt.Catalog.Infrastructure;

internal sealed class UnitOfMeasureConfiguration : IEntityTypeConfiguration<UnitOfMeasure>
{
    public void Configure(EntityTypeBuilder<UnitOfMeasure> builder)
    {
        builder.ToTable("units");
        builder.Property(unit => unit.Code).HasMaxLength(10);
        builder.Property(unit => unit.Name).HasMaxLength(60);
        builder.Property(unit => unit.BaseUnit).HasMaxLength(10);
        builder.Property(unit => unit.Factor).HasPrecision(19, 8);
        builder.HasIndex(unit => unit.Code).IsUnique();
        builder.HasIndex(unit => new { unit.CreatedAt, unit.Id });
    }
}

internal sealed class TaxCategoryConfiguration : IEntityTypeConfiguration<TaxCategory>
{
    public void Configure(EntityTypeBuilder<TaxCategory> builder)
    {
        builder.ToTable("tax_categories");
        builder.Property(category => category.Code).HasMaxLength(40);
        builder.Property(category => category.Name).HasMaxLength(100);
        builder.HasIndex(category => category.Code).IsUnique();
        builder.HasIndex(category => new { category.CreatedAt, category.Id });
    }
}

internal sealed class KnownRecordConfiguration : IEntityTypeConfiguration<KnownRecord>
{
    public void Configure(EntityTypeBuilder<KnownRecord> builder)
    {
        builder.ToTable("known_records");
        builder.Property(record => record.Code).HasMaxLength(60);
        builder.Property(record => record.Status).HasMaxLength(20);
        builder.Property(record => record.MergedIntoCode).HasMaxLength(60);
        builder.HasIndex(record => new { record.Kind, record.Code });
        builder.HasIndex(record => record.MergedIntoId).HasFilter("merged_into_id IS NOT NULL");
    }
}
