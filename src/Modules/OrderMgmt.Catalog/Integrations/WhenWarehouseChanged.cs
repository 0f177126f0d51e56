using OrderMgmt.Catalog.Application;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Catalog.Integrations;

internal sealed class WhenWarehouseChanged(ICatalogDb db) : IHandle<WarehouseChanged>
{
    public Task HandleAsync(WarehouseChanged integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken) =>
        db.KeepAsync(
            RecordKind.Warehouse, integrationEvent.WarehouseId, integrationEvent.Version, integrationEvent.Code, KnownRecord.StatusOf(integrationEvent.Active), cancellationToken);
}
