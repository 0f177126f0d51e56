using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Parties.Infrastructure;

/// <summary>The columns and indexes that customers and vendors share.</summary>
internal static class PartyColumns
{
    public static void Configure<T>(EntityTypeBuilder<T> builder)
        where T : Party
    {
        builder.HasKey(party => party.Id);
        builder.Property(party => party.Number).HasMaxLength(40);
        builder.Property(party => party.Name).HasMaxLength(200);
        builder.Property(party => party.TradingName).HasMaxLength(200);
        builder.Property(party => party.TaxId).HasMaxLength(30);
        builder.Property(party => party.Country).HasMaxLength(2);
        builder.Property(party => party.Region).HasMaxLength(100);
        builder.Property(party => party.Language).HasMaxLength(20);
        builder.Property(party => party.Currency).HasMaxLength(3);
        builder.Property(party => party.PaymentTerms).HasMaxLength(40);
        builder.Property(party => party.ContractTerms).HasMaxLength(4000);
        builder.Property(party => party.Email).HasMaxLength(254);
        builder.Property(party => party.Phone).HasMaxLength(40);
        builder.Property(party => party.HoldReason).HasMaxLength(500);
        builder.Property(party => party.ExternalId).HasMaxLength(100);
        builder.Property(party => party.Metadata).HasJsonConversion();
        builder.Property(party => party.SearchText).HasMaxLength(SearchWords.LongestText);
        builder.Property(party => party.NameKey).HasMaxLength(200);
        builder.Property(party => party.TaxKey).HasMaxLength(30);
        builder.Property(party => party.EmailDomain).HasMaxLength(254);

        builder.HasIndex(party => party.Number).IsUnique();
        builder.HasIndex(party => party.ExternalId).IsUnique();
        builder.HasIndex(party => party.Email);
        builder.HasIndex(party => party.NameKey);
        builder.HasIndex(party => party.TaxKey);
        builder.HasIndex(party => party.EmailDomain);
        builder.HasIndex(party => party.MergedIntoId);
        builder.HasIndex(party => new { party.CreatedAt, party.Id });
        builder.HasIndex(party => new { party.Name, party.Id });
    }

    public static void Address(ComplexPropertyBuilder<PostalAddress> address, string prefix)
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
