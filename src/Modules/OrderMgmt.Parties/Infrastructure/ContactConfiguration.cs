using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Parties.Infrastructure;

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("contacts");
        builder.HasKey(contact => contact.Id);
        builder.Property(contact => contact.PartyNumber).HasMaxLength(40);
        builder.Property(contact => contact.Name).HasMaxLength(200);
        builder.Property(contact => contact.JobTitle).HasMaxLength(100);
        builder.Property(contact => contact.Email).HasMaxLength(254);
        builder.Property(contact => contact.Phone).HasMaxLength(40);
        builder.Property(contact => contact.Language).HasMaxLength(20);
        builder.Property(contact => contact.Roles).HasJsonConversion().HasMaxLength(100);
        builder.Property(contact => contact.ExternalId).HasMaxLength(100);
        builder.Property(contact => contact.Metadata).HasJsonConversion();
        builder.Property(contact => contact.SearchText).HasMaxLength(SearchWords.LongestText);
        builder.HasOne<Customer>().WithMany().HasForeignKey(contact => contact.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Vendor>().WithMany().HasForeignKey(contact => contact.VendorId).OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(contact => contact.ExternalId).IsUnique();
        builder.HasIndex(contact => contact.Email);
        builder.HasIndex(contact => new { contact.CreatedAt, contact.Id });
        builder.HasIndex(contact => new { contact.Name, contact.Id });
    }
}
