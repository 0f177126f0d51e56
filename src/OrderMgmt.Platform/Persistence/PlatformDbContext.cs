using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Jobs;

namespace OrderMgmt.Platform.Persistence;

/// <summary>The tables that all modules share: event log, deliveries, leases, idempotency keys, number series, API keys, jobs, prepared builds.</summary>
public sealed class PlatformDbContext(DbContextOptions<PlatformDbContext> options) : ModuleDbContext(options)
{
    /// <summary>The schema of the shared tables.</summary>
    public const string SchemaName = "messaging";

    /// <summary>Keys of integration partners.</summary>
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    /// <inheritdoc/>
    protected override string Schema => SchemaName;

    /// <inheritdoc/>
    protected override bool OwnsMessaging => true;

    /// <inheritdoc/>
    protected override void ConfigureModel(ModelBuilder modelBuilder)
    {
        JobModel.ConfigureOwn(modelBuilder);
        modelBuilder.Entity<ApiKey>(key =>
        {
            key.HasKey(k => k.Id);
            key.Property(k => k.Version).IsConcurrencyToken();
            key.Property(k => k.KeyId).HasMaxLength(32);
            key.HasIndex(k => k.KeyId).IsUnique();
            key.Property(k => k.SecretHash).HasMaxLength(64);
            key.Property(k => k.Name).HasMaxLength(100);
            key.Property(k => k.Scopes).HasMaxLength(2000);
            key.HasIndex(k => new { k.CreatedAt, k.Id });
        });
        modelBuilder.Entity<PreparedBuild>(build =>
        {
            build.ToTable("prepared_builds");
            build.HasKey(b => b.Build);
            build.Property(b => b.Build).HasMaxLength(64);
        });
    }
}
