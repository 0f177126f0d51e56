using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>A unit of measure.</summary>
public sealed record UnitResponse : IVersioned
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Code, as products and order lines name it; unique and fixed.</summary>
    public required string Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The unit it is converted into, unless a product says otherwise.</summary>
    public required string? BaseUnit { get; init; }

    /// <summary>How many of the base unit one of it is.</summary>
    public required decimal? Factor { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    internal static UnitResponse Of(UnitOfMeasure unit) => new()
    {
        Id = unit.Id,
        Code = unit.Code,
        Name = unit.Name,
        BaseUnit = unit.BaseUnit,
        Factor = unit.Factor,
        CreatedAt = unit.CreatedAt,
        Version = unit.Version,
    };
}
