using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Platform.Persistence;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Infrastructure;

internal sealed class OrderSummaryTable : IEntityTypeConfiguration<OrderSummary>
{
    public void Configure(EntityTypeBuilder<OrderSummary> order)
    {
        order.ToTable("order_summaries");
        order.HasKey(o => o.Id);
        order.Property(o => o.ExchangeRate).HasPrecision(19, 8);
        order.Property(o => o.Number).HasMaxLength(40);
        order.Property(o => o.CustomerName).HasMaxLength(200);
        order.Property(o => o.OrderType).HasMaxLength(40);
        order.Property(o => o.Status).HasMaxLength(40);
        order.Property(o => o.Phase).HasMaxLength(40);
        order.Property(o => o.Stage).HasMaxLength(100);
        order.Property(o => o.Owner).HasMaxLength(100);
        order.Property(o => o.NextAction).HasMaxLength(100);
        order.Property(o => o.Currency).HasMaxLength(3);
        order.Property(o => o.ExternalReference).HasMaxLength(200);
        order.Property(o => o.StageEnteredBy).HasMaxLength(200);
        order.Property(o => o.StageCause).HasMaxLength(100);
        order.Property(o => o.Lines).HasJsonConversion();
        order.HasIndex(o => o.CreatedAt);
        order.HasIndex(o => o.CustomerId);
    }
}

internal sealed class StagePeriodTable : IEntityTypeConfiguration<StagePeriod>
{
    public void Configure(EntityTypeBuilder<StagePeriod> stage)
    {
        stage.ToTable("stage_periods");
        stage.HasKey(s => new { s.OrderId, s.Sequence });
        stage.Property(s => s.Sequence).ValueGeneratedNever();
        stage.Property(s => s.Stage).HasMaxLength(100);
        stage.Property(s => s.Phase).HasMaxLength(40);
        stage.Property(s => s.Owner).HasMaxLength(100);
        stage.Property(s => s.EnteredBy).HasMaxLength(200);
        stage.Property(s => s.Cause).HasMaxLength(100);
    }
}

internal sealed class TimelineTable : IEntityTypeConfiguration<TimelineEntry>
{
    public void Configure(EntityTypeBuilder<TimelineEntry> entry)
    {
        entry.ToTable("timeline_entries");
        entry.HasKey(e => new { e.OrderId, e.Position });
        entry.Property(e => e.Position).ValueGeneratedNever();
        entry.Property(e => e.Actor).HasMaxLength(200);
        entry.Property(e => e.Type).HasMaxLength(100);
        entry.Property(e => e.Title).HasMaxLength(500);
        entry.Property(e => e.Details).HasJsonConversion();
    }
}

internal sealed class DocumentLinkTable : IEntityTypeConfiguration<DocumentLink>
{
    public void Configure(EntityTypeBuilder<DocumentLink> link)
    {
        link.ToTable("document_links");
        link.HasKey(l => new { l.OrderId, l.DocumentId, l.ParentId });
        link.Property(l => l.Number).HasMaxLength(40);
        link.Property(l => l.Status).HasMaxLength(40);
        link.Property(l => l.Currency).HasMaxLength(3);

        // Only documents still on their way have a status in this index's ranges that are read: what is due, what is coming back.
        link.HasIndex(l => new { l.Type, l.Status });
    }
}
