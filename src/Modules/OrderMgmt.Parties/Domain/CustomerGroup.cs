using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Domain;

/// <summary>Customers that share terms and prices. The code is fixed, because price lists and imports refer to it.</summary>
internal sealed class CustomerGroup : AggregateRoot
{
    public CustomerGroup(Guid id, DateTimeOffset createdAt, string code)
    {
        Id = id;
        CreatedAt = createdAt;
        Code = code;
        Changed();
    }

    private CustomerGroup()
    {
    }

    public string Code { get; private init; } = "";

    public string Name { get; private set; } = "";

    public string? ExternalId { get; private set; }

    public IReadOnlyDictionary<string, string> Metadata { get; private set; } = new Dictionary<string, string>();

    public void Describe(string name, string? externalId, IReadOnlyDictionary<string, string> metadata)
    {
        (Name, ExternalId, Metadata) = (name, externalId, metadata);
        Raise(new CustomerGroupWasChanged(this));
    }
}
