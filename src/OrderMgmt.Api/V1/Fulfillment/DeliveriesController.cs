using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Fulfillment;

/// <summary>Deliveries: goods of one order that leave one warehouse together. They appear by themselves when goods are reserved.</summary>
[Route("api/v{version:apiVersion}/deliveries")]
public sealed class DeliveriesController : ApiController
{
    /// <summary>Lists deliveries.</summary>
    [HttpGet, Permission(Permissions.FulfillmentRead)]
    public Task<ActionResult<Page<DeliveryResponse>>> List([FromQuery] ListDeliveriesQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Reads a delivery.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.FulfillmentRead)]
    public Task<ActionResult<DeliveryResponse>> Get(Guid id, CancellationToken cancellationToken) =>
        ReadAsync(new GetDeliveryQuery(id), cancellationToken);

    /// <summary>Ships all of a ready delivery, or the lines named; the rest moves to a new one.</summary>
    [HttpPost("{id:guid}/ship"), Permission(Permissions.DeliveriesWrite)]
    public Task<ActionResult<DeliveryResponse>> Ship(Guid id, ShipDeliveryCommand? command, CancellationToken cancellationToken) =>
        ExecuteAsync((command ?? new()) with { Id = id }, key => new GetDeliveryQuery(key), cancellationToken);

    /// <summary>Records that a shipped delivery has arrived; its goods are then invoiced.</summary>
    [HttpPost("{id:guid}/deliver"), Permission(Permissions.DeliveriesWrite)]
    public Task<ActionResult<DeliveryResponse>> Deliver(Guid id, DeliverDeliveryCommand? command, CancellationToken cancellationToken) =>
        ExecuteAsync((command ?? new()) with { Id = id }, key => new GetDeliveryQuery(key), cancellationToken);
}
