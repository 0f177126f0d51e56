using MediatR;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Lists stock per product and warehouse. Sort by <c>productCode</c> (default), <c>warehouseCode</c> or <c>createdAt</c>.</summary>
public sealed record ListStockLevelsQuery : ListRequest, IQuery<Page<StockLevelResponse>>
{
    /// <summary>Only this product.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>Only the product of this code.</summary>
    public string? ProductCode { get; init; }

    /// <summary>Only this warehouse.</summary>
    public Guid? WarehouseId { get; init; }

    /// <summary>Only the warehouse of this code.</summary>
    public string? WarehouseCode { get; init; }

    internal static readonly SortFields<StockLevel> SortFields = new SortFields<StockLevel>("productCode,warehouseCode", level => level.Id)
        .Allow("productCode", level => level.ProductCode)
        .Allow("warehouseCode", level => level.WarehouseCode)
        .Allow("createdAt", level => level.CreatedAt);
}

/// <summary>
/// How much of a product is at a warehouse: available = onHand − reserved. Costs and values are in the company's base currency,
/// with up to six decimals.
/// </summary>
/// <param name="ProductId">The product.</param>
/// <param name="ProductCode">The product's code.</param>
/// <param name="WarehouseId">The warehouse.</param>
/// <param name="WarehouseCode">The warehouse's code.</param>
/// <param name="OnHand">Sellable goods that are there, reserved ones included.</param>
/// <param name="Reserved">Promised to orders and not yet shipped.</param>
/// <param name="Available">What can be promised.</param>
/// <param name="Quarantined">Goods that are there but must not be sold.</param>
/// <param name="UnitCost">Moving average: value ÷ on hand; the last one while nothing is on hand.</param>
/// <param name="Value">Value of what is on hand.</param>
/// <param name="QuarantinedValue">Value of what is quarantined.</param>
/// <param name="Version">Raised by one with every change.</param>
public sealed record StockLevelResponse(
    Guid ProductId, string ProductCode, Guid WarehouseId, string WarehouseCode, decimal OnHand, decimal Reserved, decimal Available, decimal Quarantined,
    decimal UnitCost, decimal Value, decimal QuarantinedValue, int Version)
{
    internal static StockLevelResponse Of(StockLevel level) => new(
        level.ProductId, level.ProductCode, level.WarehouseId, level.WarehouseCode, level.OnHand, level.Reserved, level.Available, level.Quarantined,
        level.UnitCost, level.Value, level.QuarantinedValue, level.Version);
}

internal sealed class ListStockLevelsHandler(IFulfillmentDb db) : IRequestHandler<ListStockLevelsQuery, Page<StockLevelResponse>>
{
    public async Task<Page<StockLevelResponse>> Handle(ListStockLevelsQuery query, CancellationToken cancellationToken)
    {
        var page = await db.StockLevels
            .WhereGiven(query.ProductId, level => level.ProductId == query.ProductId)
            .WhereGiven(query.ProductCode, level => level.ProductCode == query.ProductCode)
            .WhereGiven(query.WarehouseId, level => level.WarehouseId == query.WarehouseId)
            .WhereGiven(query.WarehouseCode, level => level.WarehouseCode == query.WarehouseCode)
            .ToPageAsync(query, ListStockLevelsQuery.SortFields, cancellationToken);
        return page.Select(StockLevelResponse.Of);
    }
}
