using OrderMgmt.Contracts;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Parties.Integrations;

/// <summary>What others are told of customers, vendors, groups and teams. Addresses are told complete: others copy them on to documents.</summary>
internal sealed class PartiesEvents : IEventMap
{
    public IIntegrationEvent? Map(IDomainEvent domainEvent) => domainEvent switch
    {
        CustomerWasChanged(var customer) => new CustomerChanged(
            customer.Id, customer.Version, customer.Number, customer.Name, customer.ClientType.ToText(), customer.Country,
            customer.Currency, customer.PaymentTerms, customer.CreditLimit, customer.Status.ToText(), customer.Email, customer.TaxId,
            Told(customer.EffectiveBillingAddress), Told(customer.EffectiveDeliveryAddress), customer.CustomerGroupId),
        CustomersWereMerged(var survivor, var merged) => new CustomerMerged(survivor.Id, survivor.Number, survivor.Name, merged.Id, merged.Number),
        VendorWasChanged(var vendor) => new VendorChanged(
            vendor.Id, vendor.Version, vendor.Number, vendor.Name, vendor.Country, vendor.Currency, vendor.PaymentTerms, vendor.Status.ToText()),
        VendorsWereMerged(var survivor, var merged) => new VendorMerged(survivor.Id, survivor.Number, survivor.Name, merged.Id, merged.Number),
        CustomerGroupWasChanged(var group) => new CustomerGroupChanged(group.Id, group.Version, group.Code, group.Name),
        TeamWasChanged(var team) => new TeamChanged(team.Id, team.Version, team.Code, team.Name, team.Active, team.Members),
        _ => null,
    };

    private static Address Told(PostalAddress address) =>
        new(address.Name, address.Line1, address.Line2, address.City, address.PostalCode, address.Region, address.Country);
}
