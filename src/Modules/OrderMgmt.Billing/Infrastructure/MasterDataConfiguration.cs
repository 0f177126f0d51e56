using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Billing.Domain;

namespace OrderMgmt.Billing.Infrastructure;

internal sealed class TaxRuleConfiguration : IEntityTypeConfiguration<TaxRule>
{
    public void Configure(EntityTypeBuilder<TaxRule> rule)
    {
        rule.ToTable("tax_rules");
        rule.Property(r => r.TaxCategory).HasMaxLength(40);
        rule.Property(r => r.Country).HasMaxLength(2);
        rule.Property(r => r.Rate).HasPrecision(9, 4);
        rule.Property(r => r.ExemptionReason).HasMaxLength(200);
        rule.HasIndex(r => new { r.TaxCategory, r.Country, r.ValidFrom });
        rule.HasIndex(r => r.Country);
        rule.HasIndex(r => new { r.CreatedAt, r.Id });
    }
}

internal sealed class PaymentTermConfiguration : IEntityTypeConfiguration<PaymentTerm>
{
    public void Configure(EntityTypeBuilder<PaymentTerm> term)
    {
        term.ToTable("payment_terms");
        term.Property(t => t.Code).HasMaxLength(20);
        term.Property(t => t.Name).HasMaxLength(100);
        term.HasIndex(t => t.Code).IsUnique();
        term.HasIndex(t => new { t.CreatedAt, t.Id });
    }
}

internal sealed class ExchangeRateConfiguration : IEntityTypeConfiguration<ExchangeRate>
{
    public void Configure(EntityTypeBuilder<ExchangeRate> rate)
    {
        rate.ToTable("exchange_rates");
        rate.Property(r => r.Currency).HasMaxLength(3);
        rate.Property(r => r.Rate).HasPrecision(19, 8);
        rate.HasIndex(r => new { r.Currency, r.ValidFrom }).IsUnique();
        rate.HasIndex(r => new { r.ValidFrom, r.Id });
        rate.HasIndex(r => new { r.CreatedAt, r.Id });
    }
}

internal sealed class CustomerCopyConfiguration : IEntityTypeConfiguration<CustomerCopy>
{
    public void Configure(EntityTypeBuilder<CustomerCopy> customer)
    {
        customer.ToTable("customers");
        customer.Property(c => c.Number).HasMaxLength(40);
        customer.Property(c => c.Name).HasMaxLength(200);
        customer.HasIndex(c => c.Number);
    }
}
