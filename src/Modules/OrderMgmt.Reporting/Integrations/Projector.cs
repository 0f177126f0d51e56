using OrderMgmt.Contracts;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Reporting.Application;

namespace OrderMgmt.Reporting.Integrations;

/// <inheritdoc/>
internal sealed class Projector : IProjector
{
    private readonly Routes _routes = new();
    private readonly Counters _counters;
    private readonly ProfitLedger _profit;

    public Projector(IReadModels models, CompanyOptions company)
    {
        _counters = new Counters(models);
        _profit = new ProfitLedger(models, company);
        var rates = new ExchangeRates(models, company);
        var payments = new PaymentProjection(models);
        payments.RegisterFirst(_routes);
        rates.Register(_routes);

        // In this order: exceptions look at what orders and invoices have become.
        new OrderProjection(models, _counters, rates, company).Register(_routes);
        new InvoiceProjection(models, _counters, company).Register(_routes);
        new CustomerProjection(models, _profit).Register(_routes);
        new ProfitProjection(models, _profit, company).Register(_routes);
        new DocumentProjection(models, _counters).Register(_routes);
        new ExceptionProjection(models, _counters, rates, company).Register(_routes);

        new OrderTimeline(models).Register(_routes);
        new FulfillmentTimeline(models).Register(_routes);
        new BillingTimeline(models).Register(_routes);
        new ReturnTimeline(models).Register(_routes);
        payments.RegisterLast(_routes);
    }

    /// <inheritdoc/>
    public Task ApplyAsync(IIntegrationEvent integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken) =>
        _routes.DispatchAsync(integrationEvent, envelope, cancellationToken);

    /// <inheritdoc/>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await _counters.FlushAsync(cancellationToken);
        await _profit.FlushAsync(cancellationToken);
    }
}
