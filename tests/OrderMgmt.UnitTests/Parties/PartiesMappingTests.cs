using OrderMgmt.Parties.Application;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.UnitTests.Parties;

public sealed class PartiesMappingTests
{
    private static readonly Dictionary<string, string> Metadata = new() { ["region"] = "north" };

    [Fact]
    public void Every_mapping_compiles() => PartiesMapping.Config.Compile();

    [Fact]
    public void A_customer_is_shown_with_all_its_members_as_they_were_given()
    {
        var input = new CreateCustomerCommand
        {
            Name = "Acme GmbH",
            TradingName = "Acme",
            ClientType = ClientType.Government,
            TaxId = "DE123456788",
            Country = "DE",
            Region = "BE",
            ContractTerms = "Frame of 2026",
            BillingCycle = BillingCycle.Monthly,
            Language = "de",
            Currency = "USD",
            PaymentTerms = "EOM10",
            Email = "ap@acme.example",
            Phone = "+49 30 1",
            BillingAddress = new AddressInput { Name = "AP", Line1 = "1", Line2 = "2", City = "Berlin", PostalCode = "10115", Region = "BE", Country = "AT" },
            CreditLimit = 50_000,
            ExternalId = "erp-1",
            Metadata = Metadata,
        };
        var customer = new Customer(Guid.CreateVersion7(), DateTimeOffset.UnixEpoch, "C-1", "Acme", "DE", CustomerStatus.Prospect, "EUR");
        var group = new CustomerGroup(Guid.CreateVersion7(), DateTimeOffset.UnixEpoch, "GOLD");
        input.ApplyTo(customer, group, "EUR");

        Assert.Equal(
            new CustomerResponse
            {
                Id = customer.Id,
                Number = "C-1",
                Name = "Acme GmbH",
                TradingName = "Acme",
                ClientType = ClientType.Government,
                TaxId = "DE123456788",
                Country = "DE",
                Region = "BE",
                ContractTerms = "Frame of 2026",
                BillingCycle = BillingCycle.Monthly,
                CustomerGroupId = group.Id,
                CustomerGroupCode = "GOLD",
                HoldReason = null,
                NewClient = true,
                MergedIntoId = null,
                Language = "de",
                Currency = "USD",
                PaymentTerms = "EOM10",
                Email = "ap@acme.example",
                Phone = "+49 30 1",
                BillingAddress = new AddressResponse
                {
                    Name = "AP",
                    Line1 = "1",
                    Line2 = "2",
                    City = "Berlin",
                    PostalCode = "10115",
                    Region = "BE",
                    Country = "AT",
                },
                DeliveryAddress = null,
                CreditLimit = new Money(50_000, "EUR"),
                Status = CustomerStatus.Prospect,
                ExternalId = "erp-1",
                Metadata = Metadata,
                CreatedAt = DateTimeOffset.UnixEpoch,
                Version = 1,
            },
            CustomerResponse.Of(customer, new CompanyOptions { BaseCurrency = "EUR" }));
    }

    [Fact]
    public void A_vendor_is_shown_with_all_its_members()
    {
        var vendor = new Vendor(Guid.CreateVersion7(), DateTimeOffset.UnixEpoch, "V-1", "Supplier", "US", VendorStatus.Active, "EUR");
        vendor.Identify("Supplier Inc.", "Supplier", null, "erp-2", Metadata);
        vendor.Locate("CA", "ON", new PostalAddress(null, "1 Main St.", null, "Toronto", null, null, null));
        vendor.ContactBy("ar@supplier.example", "+1 416 1", "en");
        vendor.AgreeOn("CAD", "NET14", "Bonus of 2 %");

        Assert.Equal(
            new VendorResponse
            {
                Id = vendor.Id,
                Number = "V-1",
                Name = "Supplier Inc.",
                TradingName = "Supplier",
                TaxId = null,
                Country = "CA",
                Region = "ON",
                Language = "en",
                Currency = "CAD",
                PaymentTerms = "NET14",
                ContractTerms = "Bonus of 2 %",
                Email = "ar@supplier.example",
                Phone = "+1 416 1",
                Address = new AddressResponse { Name = null, Line1 = "1 Main St.", Line2 = null, City = "Toronto", PostalCode = null, Region = null, Country = null },
                HoldReason = null,
                MergedIntoId = null,
                Status = VendorStatus.Active,
                NewVendor = true,
                ExternalId = "erp-2",
                Metadata = Metadata,
                CreatedAt = DateTimeOffset.UnixEpoch,
                Version = 1,
            },
            VendorResponse.Of(vendor));
    }
}
