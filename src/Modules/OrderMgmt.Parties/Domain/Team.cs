using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Domain;

/// <summary>People who own work together. The code is fixed, because stages and rules refer to it.</summary>
internal sealed class Team : AggregateRoot
{
    public Team(Guid id, DateTimeOffset createdAt, string code)
    {
        Id = id;
        CreatedAt = createdAt;
        Code = code;
        Changed();
    }

    private Team()
    {
    }

    public string Code { get; private init; } = "";

    public string Name { get; private set; } = "";

    public string? Email { get; private set; }

    /// <summary>Users as their tokens name them.</summary>
    public IReadOnlyList<string> Members { get; private set; } = [];

    public bool Active { get; private set; } = true;

    public string? ExternalId { get; private set; }

    public IReadOnlyDictionary<string, string> Metadata { get; private set; } = new Dictionary<string, string>();

    public void Describe(string name, string? email, IReadOnlyList<string> members, bool active, string? externalId, IReadOnlyDictionary<string, string> metadata)
    {
        (Name, Email, Members, Active, ExternalId, Metadata) = (name, email, members, active, externalId, metadata);
        Raise(new TeamWasChanged(this));
    }
}
