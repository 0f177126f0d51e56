using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Billing.Infrastructure;

internal sealed class CreditNoteConfiguration : IEntityTypeConfiguration<CreditNote>
{
    public void Configure(EntityTypeBuilder<CreditNote> note)
    {
        note.ToTable("credit_notes");
        note.Property(n => n.Number).HasMaxLength(40);
        note.Property(n => n.InvoiceNumber).HasMaxLength(40);
        note.Property(n => n.OrderNumber).HasMaxLength(40);
        note.Property(n => n.CustomerName).HasMaxLength(200);
        note.Property(n => n.ReturnNumber).HasMaxLength(40);
        note.Property(n => n.Reason).HasMaxLength(CreditNote.LongestReason);
        note.Property(n => n.Currency).HasMaxLength(3);
        note.Property(n => n.ExchangeRate).HasPrecision(19, 8);
        note.Property(n => n.Taxes).HasJsonConversion();
        note.Ignore(n => n.Unapplied);
        note.HasIndex(n => n.Number).IsUnique();
        note.HasIndex(n => n.InvoiceId);
        note.HasIndex(n => n.OrderId);
        note.HasIndex(n => new { n.CustomerId, n.CreatedAt, n.Id });
        note.HasIndex(n => n.ReturnId);
        note.HasIndex(n => new { n.CreatedAt, n.Id });
        note.HasMany(n => n.Lines).WithOne().HasForeignKey(l => l.CreditNoteId).OnDelete(DeleteBehavior.Cascade);
        note.Navigation(n => n.Lines).AutoInclude();
    }
}

internal sealed class CreditNoteLineConfiguration : IEntityTypeConfiguration<CreditNoteLine>
{
    public void Configure(EntityTypeBuilder<CreditNoteLine> line)
    {
        line.ToTable("credit_note_lines");
        line.Property(l => l.ProductCode).HasMaxLength(60);
        line.Property(l => l.Description).HasMaxLength(500);
        line.Property(l => l.Unit).HasMaxLength(20);
        line.Property(l => l.TaxCategory).HasMaxLength(40);
        line.Property(l => l.TaxRate).HasPrecision(9, 4);
        line.HasIndex(l => l.InvoiceLineId);
    }
}
