using OrderMgmt.Platform.Domain;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.Returns.Application;

/// <summary>One line of a return.</summary>
public sealed record ReturnLineResponse
{
    /// <summary>Identifier of the return's line.</summary>
    public required Guid Id { get; init; }

    /// <summary>The order's line.</summary>
    public required Guid OrderLineId { get; init; }

    /// <summary>Number of the order's line.</summary>
    public required int LineNumber { get; init; }

    /// <summary>The product.</summary>
    public required Guid ProductId { get; init; }

    /// <summary>Code of the product.</summary>
    public required string ProductCode { get; init; }

    /// <summary>Text of the order's line.</summary>
    public required string Description { get; init; }

    /// <summary>Unit of all quantities of the line.</summary>
    public required string Unit { get; init; }

    /// <summary>What became of the quantity that was authorised.</summary>
    public required ReturnQuantitiesResponse Quantities { get; init; }

    /// <summary>Cost of what was taken back, at the cost it had left with; in the return's <c>costCurrency</c>.</summary>
    public required Money Cost { get; init; }

    /// <summary>What arrived, oldest first.</summary>
    public required IReadOnlyList<ReturnReceiptResponse> Receipts { get; init; }

    internal static ReturnLineResponse Of(ReturnLine line, string costCurrency) => new()
    {
        Id = line.Id,
        OrderLineId = line.OrderLineId,
        LineNumber = line.LineNumber,
        ProductId = line.ProductId,
        ProductCode = line.ProductCode,
        Description = line.Description,
        Unit = line.Unit,
        Quantities = new ReturnQuantitiesResponse(line.Authorized, line.Open, line.Received, line.Released, line.Stocked, line.Credited),
        Cost = new Money(line.Cost, costCurrency),
        Receipts = [.. line.Receipts.OrderBy(receipt => receipt.ReceivedAt).ThenBy(receipt => receipt.Disposition)
            .Select(receipt => new ReturnReceiptResponse(receipt.ReceiptId, receipt.ReceivedAt, receipt.Quantity, receipt.Disposition))],
    };
}

/// <summary>Quantities of a return's line: authorised = open + received + released.</summary>
/// <param name="Authorized">May come back.</param>
/// <param name="Open">Still expected.</param>
/// <param name="Received">Has arrived.</param>
/// <param name="Released">Given up when the return was closed or cancelled.</param>
/// <param name="Stocked">Taken back into stock or quarantine.</param>
/// <param name="Credited">On credit notes of this return.</param>
public sealed record ReturnQuantitiesResponse(decimal Authorized, decimal Open, decimal Received, decimal Released, decimal Stocked, decimal Credited);

/// <summary>Goods that arrived together.</summary>
/// <param name="ReceiptId">The same for everything that arrived together.</param>
/// <param name="ReceivedAt">When.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Disposition">What became of them.</param>
public sealed record ReturnReceiptResponse(Guid ReceiptId, DateTimeOffset ReceivedAt, decimal Quantity, Disposition Disposition);
