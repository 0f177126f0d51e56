using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Domain;

/// <summary>Someone the company sells to. The number is fixed, because documents refer to it.</summary>
internal sealed class Customer : AggregateRoot
{
    public const string DefaultPaymentTerms = "NET30";

    public Customer(Guid id, DateTimeOffset createdAt, string number, string name, string country, CustomerStatus status, string currency)
    {
        Id = id;
        CreatedAt = createdAt;
        Number = number;
        Status = status;
        Currency = currency;
        Name = name;
        Country = country;
        Raise(new CustomerWasChanged(this));
    }

    private Customer()
    {
    }

    public string Number { get; private init; } = "";

    public string Name { get; private set; } = "";

    public string? TradingName { get; private set; }

    public ClientType ClientType { get; private set; } = ClientType.Business;

    public string? TaxId { get; private set; }

    public string Country { get; private set; } = "";

    public string? Language { get; private set; }

    public string Currency { get; private set; } = "";

    public string PaymentTerms { get; private set; } = DefaultPaymentTerms;

    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    /// <summary>As given; see <see cref="EffectiveBillingAddress"/>.</summary>
    public PostalAddress BillingAddress { get; private set; } = PostalAddress.None;

    /// <summary>As given; see <see cref="EffectiveDeliveryAddress"/>.</summary>
    public PostalAddress DeliveryAddress { get; private set; } = PostalAddress.None;

    /// <summary>In the company's base currency; empty = no limit.</summary>
    public decimal? CreditLimit { get; private set; }

    public CustomerStatus Status { get; private set; }

    public string? ExternalId { get; private set; }

    public IReadOnlyDictionary<string, string> Metadata { get; private set; } = new Dictionary<string, string>();

    /// <summary>Number and names in lower case: engines differ in how they compare letters, a search must not.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Where invoices go. Defaults are resolved when read, so that they follow the customer when it moves.</summary>
    public PostalAddress EffectiveBillingAddress => InCountry(BillingAddress);

    /// <summary>Where goods go: the billing address when no other was given.</summary>
    public PostalAddress EffectiveDeliveryAddress => InCountry(DeliveryAddress.IsNone ? BillingAddress : DeliveryAddress);

    public void Identify(
        string name, string? tradingName, ClientType clientType, string? taxId, string? externalId, IReadOnlyDictionary<string, string> metadata)
    {
        Name = name;
        TradingName = tradingName;
        ClientType = clientType;
        TaxId = taxId;
        ExternalId = externalId;
        Metadata = metadata;
        SearchText = $"{Number} {Name} {TradingName}".TrimEnd().ToLowerInvariant();
        Raise(new CustomerWasChanged(this));
    }

    public void Locate(string country, PostalAddress billingAddress, PostalAddress deliveryAddress)
    {
        Country = country;
        BillingAddress = billingAddress;
        DeliveryAddress = deliveryAddress;
        Raise(new CustomerWasChanged(this));
    }

    public void ContactBy(string? email, string? phone, string? language)
    {
        Email = email;
        Phone = phone;
        Language = language;
        Raise(new CustomerWasChanged(this));
    }

    public void AgreeOn(string currency, string paymentTerms, decimal? creditLimit)
    {
        Currency = currency;
        PaymentTerms = paymentTerms;
        CreditLimit = creditLimit;
        Raise(new CustomerWasChanged(this));
    }

    /// <summary>Stops the customer for the time being.</summary>
    public void Hold()
    {
        if (Status == CustomerStatus.Archived)
        {
            throw new DomainException("parties.customer_archived", $"Customer {Number} is archived. Activate it first.");
        }

        MoveTo(CustomerStatus.OnHold);
    }

    /// <summary>Makes a prospect a customer, ends a hold, or brings an archived customer back.</summary>
    public void Activate() => MoveTo(CustomerStatus.Active);

    /// <summary>Ends the relation; documents are kept.</summary>
    public void Archive() => MoveTo(CustomerStatus.Archived);

    private void MoveTo(CustomerStatus status)
    {
        if (Status == status)
        {
            throw new DomainException("parties.customer_status_unchanged", $"Customer {Number} is already '{status.ToText()}'; there is nothing to do.");
        }

        Status = status;
        Raise(new CustomerWasChanged(this));
    }

    private PostalAddress InCountry(PostalAddress address) => address with { Country = address.Country ?? Country };
}
