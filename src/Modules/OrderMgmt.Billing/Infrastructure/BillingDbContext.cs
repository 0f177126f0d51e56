using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Application;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Billing.Infrastructure;

internal sealed class BillingDbContext(DbContextOptions<BillingDbContext> options) : ModuleDbContext(options), IBillingDb
{
    public DbSet<TaxRule> TaxRules => Set<TaxRule>();

    public DbSet<PaymentTerm> PaymentTerms => Set<PaymentTerm>();

    public DbSet<ExchangeRate> ExchangeRates => Set<ExchangeRate>();

    public DbSet<CustomerCopy> Customers => Set<CustomerCopy>();

    public DbSet<BillableOrder> BillableOrders => Set<BillableOrder>();

    public DbSet<BillableLine> BillableLines => Set<BillableLine>();

    public DbSet<Invoice> Invoices => Set<Invoice>();

    public DbSet<InvoiceLine> InvoiceLines => Set<InvoiceLine>();

    public DbSet<CreditNote> CreditNotes => Set<CreditNote>();

    public DbSet<CreditNoteLine> CreditNoteLines => Set<CreditNoteLine>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<Allocation> Allocations => Set<Allocation>();

    public DbSet<NumberSeriesRow> NumberSeries => Set<NumberSeriesRow>();

    protected override string Schema => "billing";
}
