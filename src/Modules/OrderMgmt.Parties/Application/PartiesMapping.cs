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
            .Ignore(response => response.CreditLimit!)
            .Map(response => response.BillingAddress, customer => customer.BillingAddress.IsNone ? null : customer.BillingAddress)
            .Map(response => response.DeliveryAddress, customer => customer.DeliveryAddress.IsNone ? null : customer.DeliveryAddress);
        config.NewConfig<Vendor, VendorResponse>();
        config.Compile();
        return config;
    }
}
