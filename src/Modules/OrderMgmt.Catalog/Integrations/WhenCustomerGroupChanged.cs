using OrderMgmt.Catalog.Application;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Catalog.Integrations;

internal sealed class WhenCustomerGroupChanged(ICatalogDb db) : KeepsCopy<CustomerGroupChanged, KnownRecord>(db.KnownRecords)
{
    protected override KnownRecord New(Guid id, CustomerGroupChanged integrationEvent) => new() { Id = id, Kind = RecordKind.CustomerGroup };

    protected override void Apply(KnownRecord copy, CustomerGroupChanged integrationEvent) => copy.Update(integrationEvent.Version, integrationEvent.Code, KnownRecord.Active);
}
