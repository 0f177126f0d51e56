using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Domain;

/// <summary>Someone the company sells to.</summary>
internal sealed class Customer : Party
{
    public Customer(Guid id, DateTimeOffset createdAt, string number, string name, string country, CustomerStatus status, string currency)
    {
        Id = id;
        CreatedAt = createdAt;
        Number = number;
        Status = status;
        Currency = currency;
        Name = name;
        Country = country;
        Raise(WasChanged);
    }

    private Customer()
    {
    }

    public ClientType ClientType { get; private set; } = ClientType.Business;

    public BillingCycle BillingCycle { get; private set; } = BillingCycle.PerOrder;

    public Guid? CustomerGroupId { get; private set; }

    public string? CustomerGroupCode { get; private set; }

    /// <summary>As given; see <see cref="EffectiveBillingAddress"/>.</summary>
    public PostalAddress BillingAddress { get; private set; } = PostalAddress.None;

    /// <summary>As given; see <see cref="EffectiveDeliveryAddress"/>.</summary>
    public PostalAddress DeliveryAddress { get; private set; } = PostalAddress.None;

    /// <summary>In the company's base currency; empty = no limit.</summary>
    public decimal? CreditLimit { get; private set; }

    public CustomerStatus Status { get; private set; }

    /// <summary>Where invoices go. Defaults are resolved when read, so that they follow the customer when it moves.</summary>
    public PostalAddress EffectiveBillingAddress => InCountry(BillingAddress);

    /// <summary>Where goods go: the billing address when no other was given.</summary>
    public PostalAddress EffectiveDeliveryAddress => InCountry(DeliveryAddress.IsNone ? BillingAddress : DeliveryAddress);

    protected override IDomainEvent WasChanged => new CustomerWasChanged(this);

    public override bool IsArchived => Status == CustomerStatus.Archived;

    protected override string What => "customer";

    public void Identify(
        string name, string? tradingName, ClientType clientType, string? taxId, string? externalId, IReadOnlyDictionary<string, string> metadata)
    {
        ClientType = clientType;
        Identify(name, tradingName, taxId, externalId, metadata);
    }

    public void Locate(string country, string? region, PostalAddress billingAddress, PostalAddress deliveryAddress)
    {
        (Country, Region, BillingAddress, DeliveryAddress) = (country, region, billingAddress, deliveryAddress);
        Raise(WasChanged);
    }

    public void AgreeOn(string currency, string paymentTerms, BillingCycle billingCycle, decimal? creditLimit, string? contractTerms)
    {
        (Currency, PaymentTerms, BillingCycle, CreditLimit, ContractTerms) = (currency, paymentTerms, billingCycle, creditLimit, contractTerms);
        Raise(WasChanged);
    }

    /// <summary>Shares the terms and prices of a group, or of none.</summary>
    public void Join(CustomerGroup? group)
    {
        (CustomerGroupId, CustomerGroupCode) = (group?.Id, group?.Code);
        Raise(WasChanged);
    }

    /// <summary>Stops the customer for the time being.</summary>
    public void Hold(string? reason)
    {
        if (Status == CustomerStatus.Archived)
        {
            throw new DomainException("parties.customer_archived", $"Customer {Number} is archived. Activate it first.");
        }

        MoveTo(CustomerStatus.OnHold);
        HoldReason = reason;
    }

    /// <summary>Makes a prospect a customer, ends a hold, or brings an archived customer back.</summary>
    public void Activate()
    {
        RequireNotMerged();
        MoveTo(CustomerStatus.Active);
    }

    /// <summary>Ends the relation; documents are kept.</summary>
    public void Archive() => MoveTo(CustomerStatus.Archived);

    /// <summary>Takes over the status of an imported record as it is.</summary>
    public void Adopt(CustomerStatus status)
    {
        if (Status != status)
        {
            RequireNotMerged();
            MoveTo(status);
        }
    }

    /// <summary>Takes over another customer with its documents; that one ends.</summary>
    public void Absorb(Customer other)
    {
        TakeOver(other);
        other.Status = CustomerStatus.Archived;
        other.Raise(other.WasChanged);
        Raise(new CustomersWereMerged(this, other));
    }

    private void MoveTo(CustomerStatus status)
    {
        if (Status == status)
        {
            throw new DomainException("parties.customer_status_unchanged", $"Customer {Number} is already '{status.ToText()}'; there is nothing to do.");
        }

        (Status, HoldReason) = (status, null);
        Raise(WasChanged);
    }

    private PostalAddress InCountry(PostalAddress address) => address with { Country = address.Country ?? Country };
}
