using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Fulfillment.Domain;

/// <summary>A place that holds stock and serves orders.</summary>
internal sealed class Warehouse : AggregateRoot
{
    private Warehouse()
    {
    }

    public Warehouse(string code, WarehouseDetails details, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        CreatedAt = at;
        Code = code;
        Apply(details);
    }

    /// <summary>Never changes: orders, levels and integrations name the warehouse by it.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Country { get; private set; } = "";

    /// <summary>Lower serves first.</summary>
    public int Priority { get; private set; }

    /// <summary>Only an active warehouse gets new allocations; what is reserved already is still delivered.</summary>
    public bool Active { get; private set; }

    public string? ExternalId { get; private set; }

    public IReadOnlyDictionary<string, string> Metadata { get; private set; } = new Dictionary<string, string>();

    /// <summary>Returns true when the warehouse was reopened, so that its stock can serve the queue.</summary>
    public bool Change(WarehouseDetails details)
    {
        var reopened = details.Active && !Active;
        Apply(details);
        return reopened;
    }

    private void Apply(WarehouseDetails details)
    {
        Name = details.Name;
        Country = details.Country;
        Priority = details.Priority;
        Active = details.Active;
        ExternalId = details.ExternalId;
        Metadata = details.Metadata;
        Raise(new WarehouseWasChanged(this));
    }
}

/// <summary>Everything about a warehouse that can be changed.</summary>
internal sealed record WarehouseDetails(
    string Name, string Country, int Priority, bool Active, string? ExternalId, IReadOnlyDictionary<string, string> Metadata);
