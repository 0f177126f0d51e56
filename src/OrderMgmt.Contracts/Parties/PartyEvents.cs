namespace OrderMgmt.Contracts.Parties;

/// <summary>A postal address as copied on to documents.</summary>
public sealed record Address(string? Name, string? Line1, string? Line2, string? City, string? PostalCode, string? Region, string? Country);

/// <summary>A customer was created or changed; carries its whole state.</summary>
/// <param name="ClientType"><c>business</c>, <c>government</c>, <c>nonProfit</c> or <c>consumer</c>.</param>
/// <param name="PaymentTerms">Code of the payment terms: <c>NET30</c>.</param>
/// <param name="CreditLimit">In the company's base currency; empty = none.</param>
/// <param name="Status"><c>prospect</c>, <c>active</c>, <c>onHold</c> or <c>archived</c>.</param>
/// <param name="CustomerGroupId">The group whose terms and prices it shares; empty = none.</param>
[WireName("parties.customer-changed.v1")]
public sealed record CustomerChanged(
    Guid CustomerId, int Version, string Number, string Name, string ClientType, string Country, string Currency, string PaymentTerms,
    decimal? CreditLimit, string Status, string? Email, string? TaxId, Address BillingAddress, Address DeliveryAddress,
    Guid? CustomerGroupId = null) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => CustomerId;
}

/// <summary>A vendor was created or changed; carries its whole state.</summary>
[WireName("parties.vendor-changed.v1")]
public sealed record VendorChanged(
    Guid VendorId, int Version, string Number, string Name, string Country, string Currency, string PaymentTerms, string Status) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => VendorId;
}

/// <summary>A customer took over another with all its documents: what others keep about the merged one belongs to this one from now on.</summary>
/// <param name="CustomerId">The one that remains.</param>
/// <param name="MergedCustomerId">The one that ended.</param>
[WireName("parties.customer-merged.v1")]
public sealed record CustomerMerged(Guid CustomerId, string Number, string Name, Guid MergedCustomerId, string MergedNumber) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => CustomerId;
}

/// <summary>A vendor took over another.</summary>
/// <param name="VendorId">The one that remains.</param>
/// <param name="MergedVendorId">The one that ended.</param>
[WireName("parties.vendor-merged.v1")]
public sealed record VendorMerged(Guid VendorId, string Number, string Name, Guid MergedVendorId, string MergedNumber) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => VendorId;
}

/// <summary>A team was created or changed; carries its whole state.</summary>
/// <param name="Members">Users as their tokens name them.</param>
[WireName("parties.team-changed.v1")]
public sealed record TeamChanged(Guid TeamId, int Version, string Code, string Name, bool Active, IReadOnlyList<string> Members) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => TeamId;
}
