using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Billing.Infrastructure;

internal sealed class InvoiceConfiguration : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> invoice)
    {
        invoice.ToTable("invoices");
        invoice.Property(i => i.Number).HasMaxLength(40);
        invoice.Property(i => i.OrderNumber).HasMaxLength(40);
        invoice.Property(i => i.CustomerName).HasMaxLength(200);
        invoice.Property(i => i.CustomerReference).HasMaxLength(100);
        invoice.Property(i => i.Currency).HasMaxLength(3);
        invoice.Property(i => i.PaymentTerms).HasMaxLength(20);
        invoice.Property(i => i.BillingAddress).HasJsonConversion();
        invoice.Property(i => i.DeliveryAddress).HasJsonConversion();
        invoice.Property(i => i.ExchangeRate).HasPrecision(19, 8);
        invoice.Ignore(i => i.Taxes);
        invoice.Ignore(i => i.Balance);
        invoice.Ignore(i => i.IsIssued);
        invoice.HasIndex(i => i.Number).IsUnique();
        invoice.HasIndex(i => new { i.OrderId, i.Status });
        invoice.HasIndex(i => new { i.CustomerId, i.Currency, i.Status, i.DueDate });
        invoice.HasIndex(i => new { i.CustomerId, i.CreatedAt, i.Id });
        invoice.HasIndex(i => new { i.Status, i.CreatedAt, i.Id });
        invoice.HasIndex(i => i.DueDate);
        invoice.HasIndex(i => new { i.CreatedAt, i.Id });
        invoice.HasMany(i => i.Lines).WithOne().HasForeignKey(l => l.InvoiceId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class InvoiceLineConfiguration : IEntityTypeConfiguration<InvoiceLine>
{
    public void Configure(EntityTypeBuilder<InvoiceLine> line)
    {
        line.ToTable("invoice_lines");
        line.Property(l => l.ProductCode).HasMaxLength(60);
        line.Property(l => l.Description).HasMaxLength(500);
        line.Property(l => l.Unit).HasMaxLength(20);
        line.Property(l => l.UnitPrice).HasPrecision(19, 8);
        line.Property(l => l.TaxCategory).HasMaxLength(40);
        line.Property(l => l.TaxRate).HasPrecision(9, 4);
        line.Property(l => l.TaxExemptionReason).HasMaxLength(200);
        line.Ignore(l => l.CreditableQuantity);
        line.Ignore(l => l.CreditableNet);
        line.Ignore(l => l.TaxGroup);
        line.HasIndex(l => l.OrderLineId);
    }
}
