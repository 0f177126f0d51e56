using OrderMgmt.Catalog.Application;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Catalog.Integrations;

internal sealed class WhenWarehouseChanged(ICatalogDb db) : KeepsCopy<WarehouseChanged, KnownRecord>(db.KnownRecords)
{
    protected override KnownRecord New(Guid id, WarehouseChanged integrationEvent) => new() { Id = id, Kind = RecordKind.Warehouse };

    protected override void Apply(KnownRecord copy, WarehouseChanged integrationEvent) => copy.Update(integrationEvent.Version, integrationEvent.Code, KnownRecord.StatusOf(integrationEvent.Active));
}
