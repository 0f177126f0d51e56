namespace OrderMgmt.Contracts.Parties;

/// <summary>A customer group was created or changed; carries its whole state.</summary>
[WireName("parties.customer-group-changed.v1")]
public sealed record CustomerGroupChanged(Guid CustomerGroupId, int Version, string Code, string Name) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => CustomerGroupId;
}
