using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>A price list: prices in one currency for one customer, one customer group, or all. Its lines are a resource of their own.</summary>
public sealed record PriceListResponse : IVersioned
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Code; unique and fixed.</summary>
    public required string Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 4217 currency of its prices; fixed.</summary>
    public required string Currency { get; init; }

    /// <summary>The one customer it is for; fixed. With neither customer nor group the list is for all.</summary>
    public required Guid? CustomerId { get; init; }

    /// <summary>Number of the one customer it is for.</summary>
    public required string? CustomerNumber { get; init; }

    /// <summary>The one customer group it is for; fixed.</summary>
    public required Guid? CustomerGroupId { get; init; }

    /// <summary>Code of the one customer group it is for.</summary>
    public required string? CustomerGroupCode { get; init; }

    /// <summary>Among lists for the same audience the higher one wins.</summary>
    public required int Priority { get; init; }

    /// <summary>First day on which it holds; empty = always.</summary>
    public required DateOnly? ValidFrom { get; init; }

    /// <summary>First day on which it no longer holds; empty = for good.</summary>
    public required DateOnly? ValidTo { get; init; }

    /// <summary>Whether it is used.</summary>
    public required bool Active { get; init; }

    /// <summary>Key under which another system knows it.</summary>
    public required string? ExternalId { get; init; }

    /// <summary>The caller's own pairs.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    internal static PriceListResponse Of(PriceList list) => new()
    {
        Id = list.Id,
        Code = list.Code,
        Name = list.Name,
        Currency = list.Currency,
        CustomerId = list.CustomerId,
        CustomerNumber = list.CustomerNumber,
        CustomerGroupId = list.CustomerGroupId,
        CustomerGroupCode = list.CustomerGroupCode,
        Priority = list.Priority,
        ValidFrom = list.ValidFrom,
        ValidTo = list.ValidTo,
        Active = list.Active,
        ExternalId = list.ExternalId,
        Metadata = list.Metadata,
        CreatedAt = list.CreatedAt,
        Version = list.Version,
    };
}
