using OrderMgmt.Contracts.Parties;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Parties.Integrations;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.UnitTests.Parties;

public sealed class CustomerTests
{
    private static readonly PostalAddress Office = new(null, "Hauptstr. 1", null, "Berlin", "10115", null, null);

    [Fact]
    public void Goods_go_to_the_billing_address_in_the_customers_country_unless_said_otherwise()
    {
        var customer = Acme();

        customer.Locate("AT", null, Office, PostalAddress.None);

        Assert.Equal(Office with { Country = "AT" }, customer.EffectiveBillingAddress);
        Assert.Equal(Office with { Country = "AT" }, customer.EffectiveDeliveryAddress);
    }

    [Fact]
    public void An_address_keeps_its_own_country()
    {
        var customer = Acme();

        customer.Locate("AT", null, Office, Office with { Country = "CH" });

        Assert.Equal("CH", customer.EffectiveDeliveryAddress.Country);
    }

    [Fact]
    public void Others_are_told_the_whole_state_with_complete_addresses()
    {
        var customer = Acme();
        customer.Identify("Acme GmbH", null, ClientType.NonProfit, "DE123456788", null, new Dictionary<string, string>());
        customer.Locate("DE", null, Office, PostalAddress.None);
        customer.ContactBy("ap@acme.example", null, null);
        customer.AgreeOn("USD", "EOM10", BillingCycle.PerOrder, 50_000, null);

        var address = new Address(null, "Hauptstr. 1", null, "Berlin", "10115", null, "DE");
        Assert.Equal(
            new CustomerChanged(
                customer.Id, 1, "C-1", "Acme GmbH", "nonProfit", "DE", "USD", "EOM10", 50_000, "active", "ap@acme.example", "DE123456788", address, address),
            new PartiesEvents().Map(Assert.Single(customer.TakeEvents())));
    }

    [Fact]
    public void A_prospect_becomes_a_customer_is_held_and_archived()
    {
        var customer = Acme(CustomerStatus.Prospect);

        customer.Activate();
        customer.Hold(null);
        Assert.Equal(CustomerStatus.OnHold, customer.Status);

        customer.Archive();
        Assert.Equal(CustomerStatus.Archived, customer.Status);
    }

    [Fact]
    public void An_archived_customer_is_not_held() =>
        Assert.Equal("parties.customer_archived", Assert.Throws<DomainException>(() => Acme(CustomerStatus.Archived).Hold(null)).Code);

    [Fact]
    public void A_status_is_not_entered_twice()
    {
        Assert.Equal("parties.customer_status_unchanged", Assert.Throws<DomainException>(Acme().Activate).Code);
        Assert.Equal("parties.customer_status_unchanged", Assert.Throws<DomainException>(() => Acme(CustomerStatus.OnHold).Hold(null)).Code);
        Assert.Equal("parties.customer_status_unchanged", Assert.Throws<DomainException>(Acme(CustomerStatus.Archived).Archive).Code);
    }

    private static Customer Acme(CustomerStatus status = CustomerStatus.Active) =>
        new(Guid.CreateVersion7(), DateTimeOffset.UnixEpoch, "C-1", "Acme", "DE", status, "EUR");
}
