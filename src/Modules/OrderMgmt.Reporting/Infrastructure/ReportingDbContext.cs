using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;
using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Infrastructure;

internal sealed class ReportingDbContext(DbContextOptions<ReportingDbContext> options) : ModuleDbContext(options), IReportingDb
{
    public DbSet<OrderSummary> Orders => Set<OrderSummary>();
    public DbSet<StagePeriod> Stages => Set<StagePeriod>();
    public DbSet<TimelineEntry> Timeline => Set<TimelineEntry>();
    public DbSet<DocumentLink> Documents => Set<DocumentLink>();
    public DbSet<ProfitEntry> ProfitEntries => Set<ProfitEntry>();
    public DbSet<ProfitTotal> ProfitTotals => Set<ProfitTotal>();
    public DbSet<InvoiceSummary> Invoices => Set<InvoiceSummary>();
    public DbSet<PaymentSummary> Payments => Set<PaymentSummary>();
    public DbSet<CustomerSummary> Customers => Set<CustomerSummary>();
    public DbSet<CurrencyRates> Rates => Set<CurrencyRates>();
    public DbSet<DashboardCounter> Counters => Set<DashboardCounter>();
    public DbSet<OpenFigure> OpenFigures => Set<OpenFigure>();
    public DbSet<ExceptionCase> Exceptions => Set<ExceptionCase>();
    public DbSet<ExceptionDecision> Decisions => Set<ExceptionDecision>();
    public DbSet<EventRow> Events => Set<EventRow>();
    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();
    public DbSet<LeaseRow> Leases => Set<LeaseRow>();

    protected override string Schema => "reporting";
}
