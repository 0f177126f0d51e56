using OrderMgmt.Catalog.Application;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Catalog.Integrations;

internal sealed class WhenTeamChanged(ICatalogDb db) : IHandle<TeamChanged>
{
    public Task HandleAsync(TeamChanged integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken) =>
        db.KeepAsync(
            RecordKind.Team, integrationEvent.TeamId, integrationEvent.Version, integrationEvent.Code, KnownRecord.StatusOf(integrationEvent.Active), cancellationToken);
}
