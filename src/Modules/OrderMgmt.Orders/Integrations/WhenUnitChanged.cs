using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Orders.Application;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenUnitChanged(IOrdersDb db) : KeepsCopy<UnitChanged, UnitSnapshot>(db.Units)
{
    protected override UnitSnapshot New(Guid id, UnitChanged integrationEvent) => new() { Id = id };

    protected override void Apply(UnitSnapshot copy, UnitChanged integrationEvent) => copy.Apply(integrationEvent);
}
