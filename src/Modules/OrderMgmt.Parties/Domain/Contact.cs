using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Domain;

/// <summary>A person at a customer or a vendor. No event tells of it: what is written to the log could never be forgotten.</summary>
internal sealed class Contact : AggregateRoot, ISearchable
{
    private const string Nobody = "(anonymized)";

    public Contact(Guid id, DateTimeOffset createdAt, Party party)
    {
        Id = id;
        CreatedAt = createdAt;
        BelongTo(party);
    }

    private Contact()
    {
    }

    public Guid? CustomerId { get; private set; }

    public Guid? VendorId { get; private set; }

    /// <summary>Number of its customer or vendor.</summary>
    public string PartyNumber { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string? JobTitle { get; private set; }

    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    public string? Language { get; private set; }

    public IReadOnlyList<ContactRole> Roles { get; private set; } = [];

    public ContactStatus Status { get; private set; } = ContactStatus.Active;

    public string? ExternalId { get; private set; }

    public IReadOnlyDictionary<string, string> Metadata { get; private set; } = new Dictionary<string, string>();

    public string SearchText { get; private set; } = "";

    public void Describe(
        string name, string? jobTitle, string? email, string? phone, string? language, IReadOnlyList<ContactRole> roles, string? externalId,
        IReadOnlyDictionary<string, string> metadata)
    {
        if (Status == ContactStatus.Anonymized)
        {
            throw new DomainException("parties.contact_anonymized", "The contact has been anonymized and can't be changed. Create a new one.");
        }

        (Name, JobTitle, Email, Phone, Language, Roles, ExternalId, Metadata) = (name, jobTitle, email, phone, language, roles, externalId, metadata);
        Changed();
        RefreshSearchText();
    }

    /// <summary>The person has left; it is no longer written to.</summary>
    public void Archive()
    {
        if (Status != ContactStatus.Active)
        {
            throw new DomainException("parties.contact_not_active", $"The contact is already {Status.ToText()}; there is nothing to do.");
        }

        Status = ContactStatus.Archived;
        Changed();
    }

    /// <summary>The person is back, or was archived by mistake.</summary>
    public void Activate()
    {
        if (Status != ContactStatus.Archived)
        {
            throw new DomainException("parties.contact_not_archived", $"The contact is {Status.ToText()}; only an archived one can be activated.");
        }

        Status = ContactStatus.Active;
        Changed();
    }

    /// <summary>Removes everything personal, for good. Documents keep what was copied on to them, as the law asks.</summary>
    public void Anonymize()
    {
        if (Status == ContactStatus.Anonymized)
        {
            throw new DomainException("parties.contact_anonymized", "The contact has been anonymized already; there is nothing to do.");
        }

        (Name, JobTitle, Email, Phone, Language, Roles, ExternalId, Metadata) = (Nobody, null, null, null, null, [], null, new Dictionary<string, string>());
        Status = ContactStatus.Anonymized;
        Changed();
        RefreshSearchText();
    }

    /// <summary>Goes with its customer or vendor into another.</summary>
    public void MoveTo(Party survivor) => BelongTo(survivor);

    public void RefreshSearchText() => SearchText = Status == ContactStatus.Anonymized ? "" : SearchWords.Of(Name, Email, ExternalId);

    private void BelongTo(Party party)
    {
        CustomerId = party is Customer ? party.Id : null;
        VendorId = party is Vendor ? party.Id : null;
        PartyNumber = party.Number;
        Changed();
    }
}
