using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>What a vendor offers of a product.</summary>
public sealed record VendorItemResponse : IVersioned
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The product.</summary>
    public required Guid ProductId { get; init; }

    /// <summary>The product's code.</summary>
    public required string ProductCode { get; init; }

    /// <summary>The vendor.</summary>
    public required Guid VendorId { get; init; }

    /// <summary>The vendor's number.</summary>
    public required string VendorNumber { get; init; }

    /// <summary>The vendor's own code of the product.</summary>
    public required string? VendorCode { get; init; }

    /// <summary>ISO 4217 currency of its costs.</summary>
    public required string Currency { get; init; }

    /// <summary>Days from order to receipt; empty = not known.</summary>
    public required int? LeadTimeDays { get; init; }

    /// <summary>The least it sells at once, in the product's unit.</summary>
    public required decimal MinQuantity { get; init; }

    /// <summary>Cost per unit of the product by rising quantity.</summary>
    public required IReadOnlyList<CostBreakInput> CostBreaks { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    internal static VendorItemResponse Of(VendorItem item) => new()
    {
        Id = item.Id,
        ProductId = item.ProductId,
        ProductCode = item.ProductCode,
        VendorId = item.VendorId,
        VendorNumber = item.VendorNumber,
        VendorCode = item.VendorCode,
        Currency = item.Currency,
        LeadTimeDays = item.LeadTimeDays,
        MinQuantity = item.MinQuantity,
        CostBreaks = [.. item.CostBreaks.Select(step => new CostBreakInput { MinQuantity = step.MinQuantity, UnitCost = step.UnitCost })],
        CreatedAt = item.CreatedAt,
        Version = item.Version,
    };
}
