using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>A line of a price list.</summary>
public sealed record PriceLineResponse : IVersioned
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The list.</summary>
    public required Guid PriceListId { get; init; }

    /// <summary>The product; empty = all products.</summary>
    public required Guid? ProductId { get; init; }

    /// <summary>The product's code.</summary>
    public required string? ProductCode { get; init; }

    /// <summary>Unit of its prices and quantities; empty for all products: the ordered one.</summary>
    public required string? Unit { get; init; }

    /// <summary>First day on which it holds; empty = from the list's beginning.</summary>
    public required DateOnly? ValidFrom { get; init; }

    /// <summary>First day on which it no longer holds; empty = to the list's end.</summary>
    public required DateOnly? ValidTo { get; init; }

    /// <summary>Prices by rising quantity.</summary>
    public required IReadOnlyList<PriceBreakInput> Breaks { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    internal static PriceLineResponse Of(PriceLine line) => new()
    {
        Id = line.Id,
        PriceListId = line.PriceListId,
        ProductId = line.ProductId,
        ProductCode = line.ProductCode,
        Unit = line.Unit,
        ValidFrom = line.ValidFrom,
        ValidTo = line.ValidTo,
        Breaks = [.. line.Breaks.Select(step => new PriceBreakInput { MinQuantity = step.MinQuantity, Price = step.Price, DiscountPercent = step.DiscountPercent })],
        CreatedAt = line.CreatedAt,
        Version = line.Version,
    };
}
