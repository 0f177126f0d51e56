using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application;

/// <summary>The module's tables, and those of the event log that a rebuild reads.</summary>
internal interface IReportingDb : IUnitOfWork
{
    DbSet<OrderSummary> Orders { get; }
    DbSet<StagePeriod> Stages { get; }
    DbSet<TimelineEntry> Timeline { get; }
    DbSet<DocumentLink> Documents { get; }
    DbSet<ProfitEntry> ProfitEntries { get; }
    DbSet<ProfitTotal> ProfitTotals { get; }
    DbSet<InvoiceSummary> Invoices { get; }
    DbSet<PaymentSummary> Payments { get; }
    DbSet<CustomerSummary> Customers { get; }
    DbSet<CurrencyRates> Rates { get; }
    DbSet<DashboardCounter> Counters { get; }
    DbSet<OpenFigure> OpenFigures { get; }
    DbSet<ExceptionCase> Exceptions { get; }

    /// <summary>Decisions of people: the only table here that is not derived from events.</summary>
    DbSet<ExceptionDecision> Decisions { get; }

    DbSet<EventRow> Events { get; }
    DbSet<DeliveryRow> Deliveries { get; }
    DbSet<LeaseRow> Leases { get; }
}
