using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Billing.Application;

/// <summary>Billing's own data.</summary>
internal interface IBillingDb : IUnitOfWork
{
    DbSet<TaxRule> TaxRules { get; }

    DbSet<PaymentTerm> PaymentTerms { get; }

    DbSet<ExchangeRate> ExchangeRates { get; }

    DbSet<CustomerCopy> Customers { get; }

    DbSet<BillableOrder> BillableOrders { get; }

    DbSet<BillableLine> BillableLines { get; }

    /// <summary>Without their lines, which payments don't need.</summary>
    DbSet<Invoice> Invoices { get; }

    DbSet<InvoiceLine> InvoiceLines { get; }

    DbSet<CreditNote> CreditNotes { get; }

    DbSet<CreditNoteLine> CreditNoteLines { get; }

    DbSet<Payment> Payments { get; }

    DbSet<Allocation> Allocations { get; }

    /// <summary>The platform's counters, to prove that numbers have no gaps.</summary>
    DbSet<NumberSeriesRow> NumberSeries { get; }
}
