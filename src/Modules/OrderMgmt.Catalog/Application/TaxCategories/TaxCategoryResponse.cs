using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>A tax category: what, beside the country, decides which tax rule applies to a product.</summary>
public sealed record TaxCategoryResponse : IVersioned
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Code, as products and tax rules name it; unique and fixed.</summary>
    public required string Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    internal static TaxCategoryResponse Of(TaxCategory category) => new()
    {
        Id = category.Id,
        Code = category.Code,
        Name = category.Name,
        CreatedAt = category.CreatedAt,
        Version = category.Version,
    };
}
