using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Platform.Persistence;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Infrastructure;

internal sealed class ProfitEntryTable : IEntityTypeConfiguration<ProfitEntry>
{
    public void Configure(EntityTypeBuilder<ProfitEntry> entry)
    {
        entry.ToTable("profit_entries");
        entry.HasKey(e => new { e.Position, e.Sequence });
        entry.Property(e => e.Position).ValueGeneratedNever();
        entry.Property(e => e.Sequence).ValueGeneratedNever();
        entry.Property(e => e.ProductCode).HasMaxLength(100);
        entry.Property(e => e.DocumentNumber).HasMaxLength(40);
        entry.HasIndex(e => e.OrderId);
    }
}

internal sealed class ProfitTotalTable : IEntityTypeConfiguration<ProfitTotal>
{
    public void Configure(EntityTypeBuilder<ProfitTotal> total)
    {
        total.ToTable("profit_totals");
        total.HasKey(t => t.Id);
        total.Property(t => t.Label).HasMaxLength(200);
        total.HasIndex(t => new { t.Dimension, t.Label, t.Id });
        total.HasIndex(t => new { t.Dimension, t.ActualMargin, t.Id });
        total.HasIndex(t => new { t.Dimension, t.ActualRevenue, t.Id });
    }
}

internal sealed class InvoiceSummaryTable : IEntityTypeConfiguration<InvoiceSummary>
{
    public void Configure(EntityTypeBuilder<InvoiceSummary> invoice)
    {
        invoice.ToTable("invoice_summaries");
        invoice.HasKey(i => i.Id);
        invoice.Property(i => i.Number).HasMaxLength(40);
        invoice.Property(i => i.OrderNumber).HasMaxLength(40);
        invoice.Property(i => i.CustomerName).HasMaxLength(200);
        invoice.Property(i => i.Status).HasMaxLength(40);
        invoice.Property(i => i.Currency).HasMaxLength(3);
        invoice.Property(i => i.ExchangeRate).HasPrecision(19, 8);
        invoice.HasIndex(i => i.OrderId);
        invoice.HasIndex(i => i.OpenDueDate).HasFilter("open_due_date IS NOT NULL").HasDatabaseName("ix_invoice_summaries_receivable");
        invoice.HasIndex(i => new { i.CustomerId, i.OpenDueDate }).HasFilter("open_due_date IS NOT NULL").HasDatabaseName("ix_invoice_summaries_receivable_of");
    }
}

internal sealed class PaymentSummaryTable : IEntityTypeConfiguration<PaymentSummary>
{
    public void Configure(EntityTypeBuilder<PaymentSummary> payment)
    {
        payment.ToTable("payment_summaries");
        payment.HasKey(p => p.Id);
        payment.Property(p => p.Allocations).HasJsonConversion();
    }
}

internal sealed class CustomerSummaryTable : IEntityTypeConfiguration<CustomerSummary>
{
    public void Configure(EntityTypeBuilder<CustomerSummary> customer)
    {
        customer.ToTable("customer_summaries");
        customer.HasKey(c => c.Id);
        customer.Property(c => c.Number).HasMaxLength(40);
        customer.Property(c => c.Name).HasMaxLength(200);
        customer.HasIndex(c => new { c.Number, c.Id });
        customer.HasIndex(c => new { c.Name, c.Id });
        customer.HasIndex(c => new { c.Name, c.Id }, "ix_customer_summaries_debtors").HasFilter("open_invoices > 0");
    }
}

internal sealed class CurrencyRatesTable : IEntityTypeConfiguration<CurrencyRates>
{
    public void Configure(EntityTypeBuilder<CurrencyRates> rates)
    {
        rates.ToTable("currency_rates");
        rates.HasKey(r => r.Currency);
        rates.Property(r => r.Currency).HasMaxLength(3);
        rates.Property(r => r.Rates).HasJsonConversion();
    }
}
