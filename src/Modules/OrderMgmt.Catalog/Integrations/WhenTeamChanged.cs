using OrderMgmt.Catalog.Application;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Catalog.Integrations;

internal sealed class WhenTeamChanged(ICatalogDb db) : KeepsCopy<TeamChanged, KnownRecord>(db.KnownRecords)
{
    protected override KnownRecord New(Guid id, TeamChanged integrationEvent) => new() { Id = id, Kind = RecordKind.Team };

    protected override void Apply(KnownRecord copy, TeamChanged integrationEvent) => copy.Update(integrationEvent.Version, integrationEvent.Code, KnownRecord.StatusOf(integrationEvent.Active));
}
