using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Domain;

/// <summary>Someone the company buys from. The number is fixed, because documents refer to it.</summary>
internal sealed class Vendor : AggregateRoot
{
    public const string DefaultPaymentTerms = "NET30";

    public Vendor(Guid id, DateTimeOffset createdAt, string number, string name, string country, string currency)
    {
        Id = id;
        CreatedAt = createdAt;
        Number = number;
        Currency = currency;
        Describe(name, country, null, null, Metadata);
    }

    private Vendor()
    {
    }

    public string Number { get; private init; } = "";

    public string Name { get; private set; } = "";

    public string Country { get; private set; } = "";

    public string Currency { get; private set; } = "";

    public string PaymentTerms { get; private set; } = DefaultPaymentTerms;

    public string? Email { get; private set; }

    public VendorStatus Status { get; private set; } = VendorStatus.Active;

    public string? ExternalId { get; private set; }

    public IReadOnlyDictionary<string, string> Metadata { get; private set; } = new Dictionary<string, string>();

    /// <summary>Number and name in lower case: engines differ in how they compare letters, a search must not.</summary>
    public string SearchText { get; private set; } = "";

    public void Describe(string name, string country, string? email, string? externalId, IReadOnlyDictionary<string, string> metadata)
    {
        Name = name;
        Country = country;
        Email = email;
        ExternalId = externalId;
        Metadata = metadata;
        SearchText = $"{Number} {Name}".ToLowerInvariant();
        Raise(new VendorWasChanged(this));
    }

    public void AgreeOn(string currency, string paymentTerms)
    {
        Currency = currency;
        PaymentTerms = paymentTerms;
        Raise(new VendorWasChanged(this));
    }

    /// <summary>Ends the relation; documents are kept.</summary>
    public void Archive()
    {
        if (Status == VendorStatus.Archived)
        {
            throw new DomainException("parties.vendor_already_archived", $"Vendor {Number} is already archived; there is nothing to do.");
        }

        Status = VendorStatus.Archived;
        Raise(new VendorWasChanged(this));
    }
}
