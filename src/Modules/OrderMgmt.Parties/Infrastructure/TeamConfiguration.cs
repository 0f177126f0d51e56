using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Parties.Infrastructure;

internal sealed class TeamConfiguration : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("teams");
        builder.HasKey(team => team.Id);
        builder.Property(team => team.Code).HasMaxLength(40);
        builder.Property(team => team.Name).HasMaxLength(200);
        builder.Property(team => team.Email).HasMaxLength(254);
        builder.Property(team => team.Members).HasJsonConversion();
        builder.Property(team => team.ExternalId).HasMaxLength(100);
        builder.Property(team => team.Metadata).HasJsonConversion();
        builder.HasIndex(team => team.Code).IsUnique();
        builder.HasIndex(team => team.ExternalId).IsUnique();
        builder.HasIndex(team => new { team.CreatedAt, team.Id });
    }
}
