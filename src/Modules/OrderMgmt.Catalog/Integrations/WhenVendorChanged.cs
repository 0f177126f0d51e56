using OrderMgmt.Catalog.Application;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Catalog.Integrations;

internal sealed class WhenVendorChanged(ICatalogDb db) : IHandle<VendorChanged>
{
    public Task HandleAsync(VendorChanged integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken) =>
        db.KeepAsync(RecordKind.Vendor, integrationEvent.VendorId, integrationEvent.Version, integrationEvent.Number, integrationEvent.Status, cancellationToken);
}
