using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Billing.Application;
using OrderMgmt.Billing.Application.CreditNotes;
using OrderMgmt.Billing.Application.Invoices;
using OrderMgmt.Billing.Application.Payments;
using OrderMgmt.Billing.Infrastructure;
using OrderMgmt.Platform.Modules;

namespace OrderMgmt.Billing;

/// <summary>Invoices, credit notes, payments, and the tax rules, payment terms and exchange rates behind them.</summary>
public sealed class BillingModule : Module
{
    /// <inheritdoc/>
    public override string Name => "Billing";

    /// <inheritdoc/>
    public override Type DbContextType => typeof(BillingDbContext);

    /// <inheritdoc/>
    public override void AddTo(IServiceCollection services)
    {
        AddTo<BillingDbContext, IBillingDb>(services);
        services.AddSingleton<CompanyCalendar>();
        services.AddScoped<DraftInvoices>();
        services.AddScoped<CreditNotesToIssue>();
        services.AddScoped<PaymentMatching>();
    }
}
