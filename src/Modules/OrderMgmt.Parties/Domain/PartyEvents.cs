using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Domain;

/// <summary>A customer was created, or anything about it changed.</summary>
internal sealed record CustomerWasChanged(Customer Customer) : IDomainEvent;

/// <summary>A vendor was created, or anything about it changed.</summary>
internal sealed record VendorWasChanged(Vendor Vendor) : IDomainEvent;
