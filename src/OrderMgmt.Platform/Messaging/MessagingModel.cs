using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Messaging;

/// <summary>The shared tables, mapped into every context so that they are written in the transaction of the change.</summary>
internal static class MessagingModel
{
    internal static void Configure(ModelBuilder modelBuilder, bool owned)
    {
        var events = Table<EventRow>(modelBuilder, "events", owned);
        events.HasKey(e => e.Position);
        events.Property(e => e.Position).ValueGeneratedOnAdd();
        events.HasIndex(e => e.Id).IsUnique();
        events.HasIndex(e => new { e.Subject, e.Position });
        events.Property(e => e.Name).HasMaxLength(100);
        events.Property(e => e.Actor).HasMaxLength(200);

        var deliveries = Table<DeliveryRow>(modelBuilder, "deliveries", owned);
        deliveries.HasKey(d => d.Id);
        deliveries.Property(d => d.Id).ValueGeneratedOnAdd();
        deliveries.Property(d => d.Lane).HasMaxLength(40);
        deliveries.Property(d => d.Error).HasMaxLength(2000);
        deliveries.HasIndex(d => d.Id, "ix_deliveries_ready").HasFilter("due_at IS NULL AND dead_at IS NULL");
        deliveries.HasIndex(d => d.DueAt).HasFilter("due_at IS NOT NULL AND dead_at IS NULL").HasDatabaseName("ix_deliveries_due");
        deliveries.HasIndex(d => new { d.Lane, d.Key }).HasFilter("attempts > 0").HasDatabaseName("ix_deliveries_failing");
        deliveries.HasIndex(d => d.Id, "ix_deliveries_dead").HasFilter("dead_at IS NOT NULL");
        deliveries.HasIndex(d => d.CorrelationId);
        deliveries.HasIndex(d => d.EventId);

        var leases = Table<LeaseRow>(modelBuilder, "leases", owned);
        leases.HasKey(l => l.Lane);
        leases.Property(l => l.Lane).HasMaxLength(40);

        var keys = Table<IdempotencyKey>(modelBuilder, "idempotency_keys", owned);
        keys.HasKey(k => new { k.Principal, k.Key });
        keys.Property(k => k.Principal).HasMaxLength(200);
        keys.Property(k => k.Key).HasMaxLength(255);
        keys.Property(k => k.RequestHash).HasMaxLength(64);
        keys.Property(k => k.Location).HasMaxLength(500);
        keys.Property(k => k.ETag).HasMaxLength(40);
        keys.HasIndex(k => k.CreatedAt);

        var series = Table<NumberSeriesRow>(modelBuilder, "number_series", owned);
        series.HasKey(s => new { s.Series, s.Period });
        series.Property(s => s.Series).HasMaxLength(20);
    }

    private static EntityTypeBuilder<T> Table<T>(ModelBuilder modelBuilder, string name, bool owned)
        where T : class
    {
        var entity = modelBuilder.Entity<T>();
        entity.ToTable(name, PlatformDbContext.SchemaName, table => table.ExcludeFromMigrations(!owned));
        return entity;
    }
}
