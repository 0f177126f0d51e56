using OrderMgmt.Catalog.Application;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Catalog.Integrations;

internal sealed class WhenCustomerGroupChanged(ICatalogDb db) : IHandle<CustomerGroupChanged>
{
    public Task HandleAsync(CustomerGroupChanged integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken) =>
        db.KeepAsync(RecordKind.CustomerGroup, integrationEvent.CustomerGroupId, integrationEvent.Version, integrationEvent.Code, KnownRecord.Active, cancellationToken);
}
