using OrderMgmt.Contracts.Billing;
using OrderMgmt.Orders.Application;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenExchangeRateChanged(IOrdersDb db) : KeepsCopy<ExchangeRateChanged, ExchangeRateSnapshot>(db.ExchangeRates)
{
    protected override ExchangeRateSnapshot New(Guid id, ExchangeRateChanged integrationEvent) => new() { Id = id };

    protected override void Apply(ExchangeRateSnapshot copy, ExchangeRateChanged integrationEvent) => copy.Apply(integrationEvent);
}
