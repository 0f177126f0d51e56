using Mapster;
using OrderMgmt.Parties.Domain;

namespace OrderMgmt.Parties.Application;

/// <summary>How entities become responses, compiled once; a member of a response without a source fails at once, not on the wire.</summary>
internal static class PartiesMapping
{
    public static readonly TypeAdapterConfig Config = Build();

    private static TypeAdapterConfig Build()
    {
        var config = new TypeAdapterConfig { RequireDestinationMemberSource = true };
        config.Default.ShallowCopyForSameType(true);
        config.NewConfig<AddressInput, PostalAddress>();
        config.NewConfig<PostalAddress, AddressResponse>();
        config.NewConfig<Customer, CustomerResponse>()
            .Ignore(response => response.CreditLimit!, response => response.PossibleDuplicates!)
            .Map(response => response.BillingAddress, customer => customer.BillingAddress.IsNone ? null : customer.BillingAddress)
            .Map(response => response.DeliveryAddress, customer => customer.DeliveryAddress.IsNone ? null : customer.DeliveryAddress);
        config.NewConfig<Vendor, VendorResponse>()
            .Ignore(response => response.PossibleDuplicates!)
            .Map(response => response.Address, vendor => vendor.Address.IsNone ? null : vendor.Address);
        config.NewConfig<PostalAddress, AddressInput>();
        config.NewConfig<Customer, CustomerRow>()
            .Map(row => row.BillingAddress, customer => customer.BillingAddress.IsNone ? null : customer.BillingAddress)
            .Map(row => row.DeliveryAddress, customer => customer.DeliveryAddress.IsNone ? null : customer.DeliveryAddress);
        config.NewConfig<Vendor, VendorRow>().Map(row => row.Address, vendor => vendor.Address.IsNone ? null : vendor.Address);
        config.NewConfig<Contact, ContactResponse>();
        config.NewConfig<CustomerGroup, CustomerGroupResponse>();
        config.NewConfig<Team, TeamResponse>();
        config.Compile();
        return config;
    }
}
