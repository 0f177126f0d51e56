using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Parties.Domain;

namespace OrderMgmt.Parties.Infrastructure;

internal sealed class PaymentTermCopyConfiguration : IEntityTypeConfiguration<PaymentTermCopy>
{
    public void Configure(EntityTypeBuilder<PaymentTermCopy> builder)
    {
        builder.ToTable("payment_term_copies");
        builder.HasKey(term => term.Id);
        builder.Property(term => term.Code).HasMaxLength(40);
        builder.HasIndex(term => term.Code);
    }
}
