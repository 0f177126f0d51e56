using OrderMgmt.Catalog.Application;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Catalog.Integrations;

internal sealed class WhenVendorChanged(ICatalogDb db) : KeepsCopy<VendorChanged, KnownRecord>(db.KnownRecords)
{
    protected override KnownRecord New(Guid id, VendorChanged integrationEvent) => new() { Id = id, Kind = RecordKind.Vendor };

    protected override void Apply(KnownRecord copy, VendorChanged integrationEvent) => copy.Update(integrationEvent.Version, integrationEvent.Number, integrationEvent.Status);
}
