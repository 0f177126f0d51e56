using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>A place that holds stock and serves orders.</summary>
public sealed record WarehouseResponse : IVersioned
{
    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    /// <summary>Unique; orders, levels and adjustments may name the warehouse by it.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166 country: serves deliveries to the same country first.</summary>
    public required string Country { get; init; }

    /// <summary>Lower serves first.</summary>
    public required int Priority { get; init; }

    /// <summary>Only an active warehouse gets new allocations.</summary>
    public required bool Active { get; init; }

    /// <summary>Your own identifier.</summary>
    public required string? ExternalId { get; init; }

    /// <summary>Your own pairs.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>When it was created (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    internal static WarehouseResponse Of(Warehouse warehouse) => new()
    {
        Id = warehouse.Id,
        Version = warehouse.Version,
        Code = warehouse.Code,
        Name = warehouse.Name,
        Country = warehouse.Country,
        Priority = warehouse.Priority,
        Active = warehouse.Active,
        ExternalId = warehouse.ExternalId,
        Metadata = warehouse.Metadata,
        CreatedAt = warehouse.CreatedAt,
    };
}
