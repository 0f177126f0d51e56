using MediatR;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Lists the stock ledger, in the order of posting (<c>id</c>; default: newest first).</summary>
public sealed record ListStockMovementsQuery : ListRequest, IQuery<Page<StockMovementResponse>>
{
    /// <summary>Only this product.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>Only the product of this code.</summary>
    public string? ProductCode { get; init; }

    /// <summary>Only this warehouse.</summary>
    public Guid? WarehouseId { get; init; }

    /// <summary>Only the warehouse of this code.</summary>
    public string? WarehouseCode { get; init; }

    /// <summary>Only what this adjustment, delivery or return moved.</summary>
    public Guid? DocumentId { get; init; }

    /// <summary>Only what left for, or came back from, this order line.</summary>
    public Guid? OrderLineId { get; init; }

    /// <summary>Posted at or after.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Posted before.</summary>
    public DateTimeOffset? To { get; init; }

    // The ledger's own key decides alone; the second key that paging asks for never gets to compare.
    internal static readonly SortFields<StockMovement> SortFields = new SortFields<StockMovement>("-id", movement => movement.LevelId)
        .Allow("id", movement => movement.Id);
}

/// <summary>One line of the append-only stock ledger. Costs and values are in the company's base currency, with up to six decimals.</summary>
/// <param name="Id">Rises in the order of posting.</param>
/// <param name="ProductId">The product.</param>
/// <param name="ProductCode">The product's code.</param>
/// <param name="WarehouseId">The warehouse.</param>
/// <param name="WarehouseCode">The warehouse's code.</param>
/// <param name="Bucket">Which part of the stock moved.</param>
/// <param name="Quantity">Positive in, negative out.</param>
/// <param name="UnitCost">Cost per unit at which it moved.</param>
/// <param name="Value">Signed like the quantity. A level's value is the sum of its movements' values.</param>
/// <param name="Cause">Why it moved.</param>
/// <param name="DocumentId">The adjustment, delivery or return that moved it.</param>
/// <param name="DocumentNumber">The document's number.</param>
/// <param name="OrderLineId">The order line it left for or came back from.</param>
/// <param name="At">When it was posted (UTC).</param>
/// <param name="Actor">Who posted it.</param>
public sealed record StockMovementResponse(
    string Id, Guid ProductId, string ProductCode, Guid WarehouseId, string WarehouseCode, StockBucket Bucket, decimal Quantity, decimal UnitCost, decimal Value,
    MovementCause Cause, Guid DocumentId, string DocumentNumber, Guid? OrderLineId, DateTimeOffset At, string Actor)
{
    internal static StockMovementResponse Of(StockMovement movement) => new(
        movement.Id.ToString(), movement.ProductId, movement.ProductCode, movement.WarehouseId, movement.WarehouseCode, movement.Bucket, movement.Quantity,
        movement.UnitCost, movement.Value, movement.Cause, movement.DocumentId, movement.DocumentNumber, movement.OrderLineId, movement.At, movement.Actor);
}

internal sealed class ListStockMovementsHandler(IFulfillmentDb db) : IRequestHandler<ListStockMovementsQuery, Page<StockMovementResponse>>
{
    public async Task<Page<StockMovementResponse>> Handle(ListStockMovementsQuery query, CancellationToken cancellationToken)
    {
        var page = await Of(query)
            .WhereGiven(query.DocumentId, movement => movement.DocumentId == query.DocumentId)
            .WhereGiven(query.OrderLineId, movement => movement.OrderLineId == query.OrderLineId)
            .WhereGiven(query.From, movement => movement.At >= query.From)
            .WhereGiven(query.To, movement => movement.At < query.To)
            .ToPageAsync(query, ListStockMovementsQuery.SortFields, cancellationToken);
        return page.Select(StockMovementResponse.Of);
    }

    /// <summary>The movements of a level, of a product or of a warehouse: one index has those of each in the ledger's order.</summary>
    private IQueryable<StockMovement> Of(ListStockMovementsQuery query)
    {
        var ofProduct = query.ProductId is not null || query.ProductCode is not null;
        var atWarehouse = query.WarehouseId is not null || query.WarehouseCode is not null;
        var level = db.StockLevels
            .WhereGiven(query.ProductId, level => level.ProductId == query.ProductId)
            .WhereGiven(query.ProductCode, level => level.ProductCode == query.ProductCode)
            .WhereGiven(query.WarehouseId, level => level.WarehouseId == query.WarehouseId)
            .WhereGiven(query.WarehouseCode, level => level.WarehouseCode == query.WarehouseCode)
            .OrderBy(level => level.Id);
        return (ofProduct, atWarehouse) switch
        {
            (true, true) => db.StockMovements.Where(movement => movement.LevelId == level.Select(of => of.Id).FirstOrDefault()),
            (true, false) => db.StockMovements.Where(movement => movement.ProductId == level.Select(of => of.ProductId).FirstOrDefault()),
            (false, true) => db.StockMovements.Where(movement => movement.WarehouseId == level.Select(of => of.WarehouseId).FirstOrDefault()),
            _ => db.StockMovements,
        };
    }
}
