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

    /// <summary>When an order of it was first closed: delivered, invoiced and paid.</summary>
    public DateTimeOffset? FirstPaidOrderAt { get; private set; }

    /// <summary>It has not paid an order yet.</summary>
    public bool NewClient => FirstPaidOrderAt is null;

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

    /// <summary>Takes over the status of an imported record; why it is on hold is kept only while it is.</summary>
    public void Adopt(CustomerStatus status, string? holdReason)
    {
        if (Status != status)
        {
            RequireNotMerged();
            RefuseStatus(status == CustomerStatus.Prospect || (Status, status) is (CustomerStatus.Archived, CustomerStatus.OnHold), Status.ToText(), status.ToText());
            MoveTo(status);
        }

        ExplainHold(Status == CustomerStatus.OnHold ? holdReason : null);
    }

    /// <summary>An order has been delivered, invoiced and paid; the first one counts.</summary>
    public void HavePaid(DateTimeOffset at)
    {
        FirstPaidOrderAt ??= at;
        Changed();
    }

    /// <summary>Takes over another customer with its documents; that one ends.</summary>
    public void Absorb(Customer other)
    {
        TakeOver(other);
        FirstPaidOrderAt = FirstPaidOrderAt < other.FirstPaidOrderAt ? FirstPaidOrderAt : other.FirstPaidOrderAt ?? FirstPaidOrderAt;
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
