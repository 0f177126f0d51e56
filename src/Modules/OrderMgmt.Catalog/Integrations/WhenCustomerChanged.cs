using OrderMgmt.Catalog.Application;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Catalog.Integrations;

internal sealed class WhenCustomerChanged(ICatalogDb db) : IHandle<CustomerChanged>
{
    public Task HandleAsync(CustomerChanged integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken) =>
        db.KeepAsync(RecordKind.Customer, integrationEvent.CustomerId, integrationEvent.Version, integrationEvent.Number, integrationEvent.Status, cancellationToken);
}
