using OrderMgmt.Catalog.Application;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Catalog.Integrations;

internal sealed class WhenCustomerChanged(ICatalogDb db) : KeepsCopy<CustomerChanged, KnownRecord>(db.KnownRecords)
{
    protected override KnownRecord New(Guid id, CustomerChanged integrationEvent) => new() { Id = id, Kind = RecordKind.Customer };

    protected override void Apply(KnownRecord copy, CustomerChanged integrationEvent) => copy.Update(integrationEvent.Version, integrationEvent.Number, integrationEvent.Status);
}
