using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Domain;

/// <summary>A customer was created, or anything about it changed.</summary>
internal sealed record CustomerWasChanged(Customer Customer) : IDomainEvent;

/// <summary>A customer took over another.</summary>
internal sealed record CustomersWereMerged(Customer Survivor, Customer Merged) : IDomainEvent;

/// <summary>A vendor was created, or anything about it changed.</summary>
internal sealed record VendorWasChanged(Vendor Vendor) : IDomainEvent;

/// <summary>A vendor took over another.</summary>
internal sealed record VendorsWereMerged(Vendor Survivor, Vendor Merged) : IDomainEvent;

/// <summary>A customer group was created or changed.</summary>
internal sealed record CustomerGroupWasChanged(CustomerGroup Group) : IDomainEvent;

/// <summary>A team was created or changed.</summary>
internal sealed record TeamWasChanged(Team Team) : IDomainEvent;
