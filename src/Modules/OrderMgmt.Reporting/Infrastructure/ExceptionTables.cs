using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Infrastructure;

internal sealed class ExceptionCaseTable : IEntityTypeConfiguration<ExceptionCase>
{
    public void Configure(EntityTypeBuilder<ExceptionCase> exception)
    {
        exception.ToTable("exceptions");
        exception.HasKey(e => e.Id);
        exception.Property(e => e.SubjectNumber).HasMaxLength(40);
        exception.Property(e => e.CustomerName).HasMaxLength(200);
        exception.Property(e => e.Owner).HasMaxLength(100);
        exception.Property(e => e.SuggestedAction).HasMaxLength(500);
        exception.HasIndex(e => new { e.Since, e.Id }, "ix_exceptions_open").HasFilter("closed_at IS NULL");
        exception.HasIndex(e => new { e.ValueAtRisk, e.Id }, "ix_exceptions_open_value").HasFilter("closed_at IS NULL");
        exception.HasIndex(e => new { e.CustomerId, e.ValueAtRisk, e.Id }, "ix_exceptions_open_of_customer").HasFilter("closed_at IS NULL");
        exception.HasIndex(e => new { e.Since, e.Id }, "ix_exceptions_since");
        exception.HasIndex(e => e.OrderId);
        exception.HasIndex(e => e.CustomerId);
    }
}

internal sealed class ExceptionDecisionTable : IEntityTypeConfiguration<ExceptionDecision>
{
    public void Configure(EntityTypeBuilder<ExceptionDecision> decision)
    {
        decision.ToTable("exception_decisions");
        decision.HasKey(d => d.Id);
        decision.Property(d => d.Note).HasMaxLength(1000);
        decision.Property(d => d.DecidedBy).HasMaxLength(200);
        decision.HasIndex(d => d.Id, "ix_exception_decisions_resolved").HasFilter("status = 'Resolved'");
    }
}

internal sealed class OpenFigureTable : IEntityTypeConfiguration<OpenFigure>
{
    public void Configure(EntityTypeBuilder<OpenFigure> figure)
    {
        figure.ToTable("open_figures");
        figure.HasKey(f => f.Id);
        figure.Property(f => f.Id).HasMaxLength(100);
    }
}

internal sealed class DashboardCounterTable : IEntityTypeConfiguration<DashboardCounter>
{
    public void Configure(EntityTypeBuilder<DashboardCounter> counter)
    {
        counter.ToTable("dashboard_counters");
        counter.HasKey(c => c.Id);
        counter.Property(c => c.Id).HasMaxLength(300);
        counter.Property(c => c.Status).HasMaxLength(40);
        counter.Property(c => c.Stage).HasMaxLength(100);
        counter.Property(c => c.Owner).HasMaxLength(100);
    }
}
