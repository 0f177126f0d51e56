using OrderMgmt.Contracts.Billing;
using OrderMgmt.Orders.Application;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenTaxRuleChanged(IOrdersDb db) : KeepsCopy<TaxRuleChanged, TaxRuleSnapshot>(db.TaxRules)
{
    protected override TaxRuleSnapshot New(Guid id, TaxRuleChanged integrationEvent) => new() { Id = id };

    protected override void Apply(TaxRuleSnapshot copy, TaxRuleChanged integrationEvent) => copy.Apply(integrationEvent);
}
