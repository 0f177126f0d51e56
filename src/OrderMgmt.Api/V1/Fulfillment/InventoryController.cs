using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Fulfillment;

/// <summary>Inventory: stock levels, the stock ledger, and adjustments.</summary>
[Route("api/v{version:apiVersion}/inventory")]
public sealed class InventoryController : ApiController
{
    /// <summary>Brings stock in or writes it off. Stock that comes in serves the backorder queue at once.</summary>
    [HttpPost("adjustments"), Permission(Permissions.InventoryAdjust)]
    public Task<ActionResult<AdjustmentResponse>> Adjust(AdjustInventoryCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command, id => new GetAdjustmentQuery(id), cancellationToken);

    /// <summary>Lists adjustments.</summary>
    [HttpGet("adjustments"), Permission(Permissions.FulfillmentRead)]
    public Task<ActionResult<Page<AdjustmentResponse>>> ListAdjustments([FromQuery] ListAdjustmentsQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Reads an adjustment.</summary>
    [HttpGet("adjustments/{id:guid}"), Permission(Permissions.FulfillmentRead)]
    public Task<ActionResult<AdjustmentResponse>> GetAdjustment(Guid id, CancellationToken cancellationToken) =>
        ReadAsync(new GetAdjustmentQuery(id), cancellationToken);

    /// <summary>Lists stock per product and warehouse.</summary>
    [HttpGet("levels"), Permission(Permissions.FulfillmentRead)]
    public Task<ActionResult<Page<StockLevelResponse>>> ListLevels([FromQuery] ListStockLevelsQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Lists the stock ledger.</summary>
    [HttpGet("movements"), Permission(Permissions.FulfillmentRead)]
    public Task<ActionResult<Page<StockMovementResponse>>> ListMovements([FromQuery] ListStockMovementsQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);
}
