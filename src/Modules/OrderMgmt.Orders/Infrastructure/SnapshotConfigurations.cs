using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Infrastructure;

internal sealed class CustomerSnapshotConfiguration : IEntityTypeConfiguration<CustomerSnapshot>
{
    public void Configure(EntityTypeBuilder<CustomerSnapshot> builder)
    {
        builder.ToTable("customer_snapshots");
        builder.Property(c => c.Number).HasMaxLength(40);
        builder.Property(c => c.Name).HasMaxLength(200);
        builder.Property(c => c.ClientType).HasMaxLength(20);
        builder.Property(c => c.Country).HasMaxLength(2);
        builder.Property(c => c.Currency).HasMaxLength(3);
        builder.Property(c => c.PaymentTerms).HasMaxLength(20);
        builder.Property(c => c.Status).HasMaxLength(20);
        builder.Property(c => c.BillingAddress).HasJsonConversion();
        builder.Property(c => c.DeliveryAddress).HasJsonConversion();
        builder.Ignore(c => c.ForOrder).Ignore(c => c.IsOnHold).Ignore(c => c.IsArchived);
        builder.HasIndex(c => c.Number).IsUnique();
    }
}

internal sealed class ProductSnapshotConfiguration : IEntityTypeConfiguration<ProductSnapshot>
{
    public void Configure(EntityTypeBuilder<ProductSnapshot> builder)
    {
        builder.ToTable("product_snapshots");
        builder.Property(p => p.Code).HasMaxLength(60);
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.Property(p => p.Kind).HasMaxLength(20);
        builder.Property(p => p.Unit).HasMaxLength(10);
        builder.Property(p => p.TaxCategory).HasMaxLength(40);
        builder.Property(p => p.Status).HasMaxLength(20);
        builder.Property(p => p.Currency).HasMaxLength(3);
        builder.Property(p => p.StandardCost).HasPrecision(19, 6);
        builder.Property(p => p.Units).HasJsonConversion();
        builder.Property(p => p.Components).HasJsonConversion();
        builder.Property(p => p.Costs).HasJsonConversion();
        builder.Property(p => p.Team).HasMaxLength(40);
        builder.Property(p => p.WarehouseCode).HasMaxLength(60);
        builder.Property(p => p.InvoicingPolicy).HasMaxLength(20).HasDefaultValue(InvoicingPolicies.OnDelivery).ValueGeneratedNever();
        builder.Ignore(p => p.IsBundle);
        builder.HasIndex(p => p.Code).IsUnique();
    }
}

internal sealed class UnitSnapshotConfiguration : IEntityTypeConfiguration<UnitSnapshot>
{
    public void Configure(EntityTypeBuilder<UnitSnapshot> builder)
    {
        builder.ToTable("unit_snapshots");
        builder.Property(u => u.Code).HasMaxLength(10);
        builder.Property(u => u.BaseUnit).HasMaxLength(10);
        builder.Property(u => u.Factor).HasPrecision(19, 8);
        builder.Ignore(u => u.Base);
        builder.HasIndex(u => u.Code).IsUnique();
    }
}

internal sealed class PriceListSnapshotConfiguration : IEntityTypeConfiguration<PriceListSnapshot>
{
    public void Configure(EntityTypeBuilder<PriceListSnapshot> builder)
    {
        builder.ToTable("price_list_snapshots");
        builder.Property(l => l.Code).HasMaxLength(40);
        builder.Property(l => l.Currency).HasMaxLength(3);
        builder.HasIndex(l => new { l.CustomerId, l.CustomerGroupId });
        builder.HasIndex(l => l.CustomerGroupId);
    }
}

internal sealed class PriceSnapshotConfiguration : IEntityTypeConfiguration<PriceSnapshot>
{
    public void Configure(EntityTypeBuilder<PriceSnapshot> builder)
    {
        builder.ToTable("price_snapshots");
        builder.Property(p => p.Unit).HasMaxLength(10);
        builder.Property(p => p.Breaks).HasJsonConversion();
        builder.HasIndex(p => new { p.PriceListId, p.ProductId });
    }
}

internal sealed class TaxRuleSnapshotConfiguration : IEntityTypeConfiguration<TaxRuleSnapshot>
{
    public void Configure(EntityTypeBuilder<TaxRuleSnapshot> builder)
    {
        builder.ToTable("tax_rule_snapshots");
        builder.Property(t => t.TaxCategory).HasMaxLength(40);
        builder.Property(t => t.Country).HasMaxLength(2);
        builder.Property(t => t.ClientType).HasMaxLength(20);
        builder.Property(t => t.ExemptionReason).HasMaxLength(200);
        builder.Property(t => t.Rate).HasPrecision(9, 4);
        builder.HasIndex(t => new { t.Country, t.TaxCategory });
    }
}

internal sealed class StockSnapshotConfiguration : IEntityTypeConfiguration<StockSnapshot>
{
    public void Configure(EntityTypeBuilder<StockSnapshot> builder)
    {
        builder.ToTable("stock_snapshots");
        builder.HasKey(s => new { s.ProductId, s.WarehouseId });
        builder.Property(s => s.WarehouseCode).HasMaxLength(40);
    }
}

internal sealed class ExchangeRateSnapshotConfiguration : IEntityTypeConfiguration<ExchangeRateSnapshot>
{
    public void Configure(EntityTypeBuilder<ExchangeRateSnapshot> builder)
    {
        builder.ToTable("exchange_rate_snapshots");
        builder.Property(r => r.Currency).HasMaxLength(3);
        builder.Property(r => r.Rate).HasPrecision(19, 8);
        builder.HasIndex(r => new { r.Currency, r.ValidFrom });
    }
}
