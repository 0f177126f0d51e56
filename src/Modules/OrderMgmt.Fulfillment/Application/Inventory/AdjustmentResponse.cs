using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>A posted inventory adjustment. Posted documents are never changed: a mistake is put right by another one.</summary>
public sealed record AdjustmentResponse : IVersioned
{
    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    /// <summary>Human number: <c>ADJ-2026-000042</c>.</summary>
    public required string Number { get; init; }

    /// <summary>The warehouse.</summary>
    public required Guid WarehouseId { get; init; }

    /// <summary>The warehouse's code.</summary>
    public required string WarehouseCode { get; init; }

    /// <summary>Why stock was adjusted.</summary>
    public required AdjustmentReason Reason { get; init; }

    /// <summary>The paper behind it, such as a vendor's delivery note.</summary>
    public required string? Reference { get; init; }

    /// <summary>The vendor that the goods came from, as it was then: a later merger changes nothing here.</summary>
    public required Guid? VendorId { get; init; }

    /// <summary>The vendor's number.</summary>
    public required string? VendorNumber { get; init; }

    /// <summary>Your own identifier.</summary>
    public required string? ExternalId { get; init; }

    /// <summary>Your own pairs.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>Who posted it.</summary>
    public required string PostedBy { get; init; }

    /// <summary>When it was posted (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What was posted, in the order given.</summary>
    public required IReadOnlyList<AdjustmentLineResponse> Lines { get; init; }

    internal static AdjustmentResponse Of(StockAdjustment adjustment) => new()
    {
        Id = adjustment.Id,
        Version = adjustment.Version,
        Number = adjustment.Number,
        WarehouseId = adjustment.WarehouseId,
        WarehouseCode = adjustment.WarehouseCode,
        Reason = adjustment.Reason,
        Reference = adjustment.Reference,
        VendorId = adjustment.VendorId,
        VendorNumber = adjustment.VendorNumber,
        ExternalId = adjustment.ExternalId,
        Metadata = adjustment.Metadata,
        PostedBy = adjustment.PostedBy,
        CreatedAt = adjustment.CreatedAt,
        Lines =
        [
            .. adjustment.Lines.OrderBy(line => line.LineNumber).Select(line =>
                new AdjustmentLineResponse(line.LineNumber, line.ProductId, line.ProductCode, line.Quantity, line.UnitCost, line.Value)),
        ],
    };
}

/// <summary>One posted line.</summary>
/// <param name="LineNumber">From 1, in the order given.</param>
/// <param name="ProductId">The product.</param>
/// <param name="ProductCode">The product's code.</param>
/// <param name="Quantity">Positive in, negative out; up to four decimals.</param>
/// <param name="UnitCost">Cost per unit at which it moved, in the company's base currency; up to six decimals.</param>
/// <param name="Value">Signed like the quantity, in the company's base currency; up to six decimals.</param>
public sealed record AdjustmentLineResponse(int LineNumber, Guid ProductId, string ProductCode, decimal Quantity, decimal UnitCost, decimal Value);
