using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Orders.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Orders;

/// <summary>Sales orders: from capture to closed.</summary>
[Route("api/v{version:apiVersion}/orders")]
public sealed class OrdersController : ApiController
{
    /// <summary>Captures an order as a draft.</summary>
    /// <remarks>A draft may be incomplete. Prices come from the catalogue and tax from the rules valid on the order's date, unless given.</remarks>
    [HttpPost, Permission(Permissions.OrdersWrite)]
    public Task<ActionResult<OrderResponse>> Create(CreateOrderCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command, Reread, cancellationToken);

    /// <summary>Lists orders, newest first unless sorted otherwise (<c>createdAt</c>, <c>number</c>).</summary>
    [HttpGet, Permission(Permissions.OrdersRead)]
    public Task<ActionResult<Page<OrderResponse>>> List([FromQuery] ListOrdersQuery query, CancellationToken cancellationToken) => ListAsync(query, cancellationToken);

    /// <summary>Shows one order.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.OrdersRead)]
    public Task<ActionResult<OrderResponse>> Get(Guid id, CancellationToken cancellationToken) => ReadAsync(Reread(id), cancellationToken);

    /// <summary>Changes what a draft says beside its customer and lines.</summary>
    [HttpPatch("{id:guid}"), Permission(Permissions.OrdersWrite)]
    public Task<ActionResult<OrderResponse>> Update(Guid id, CancellationToken cancellationToken) =>
        PatchAsync<UpdateOrderCommand, OrderResponse>(Reread(id), command => command with { Id = id }, Reread, cancellationToken);

    /// <summary>Adds a line to a draft.</summary>
    [HttpPost("{id:guid}/lines"), Permission(Permissions.OrdersWrite)]
    public Task<ActionResult<OrderResponse>> AddLine(Guid id, AddOrderLineCommand command, CancellationToken cancellationToken) =>
        ExecuteAsync(command with { OrderId = id }, Reread, cancellationToken);

    /// <summary>Replaces a line of a draft.</summary>
    [HttpPut("{id:guid}/lines/{lineId:guid}"), Permission(Permissions.OrdersWrite)]
    public Task<ActionResult<OrderResponse>> ReplaceLine(Guid id, Guid lineId, ReplaceOrderLineCommand command, CancellationToken cancellationToken) =>
        ExecuteAsync(command with { OrderId = id, LineId = lineId }, Reread, cancellationToken);

    /// <summary>Removes a line of a draft.</summary>
    [HttpDelete("{id:guid}/lines/{lineId:guid}"), Permission(Permissions.OrdersWrite)]
    public Task<ActionResult<OrderResponse>> RemoveLine(Guid id, Guid lineId, CancellationToken cancellationToken) =>
        ExecuteAsync(new RemoveOrderLineCommand(id, lineId), Reread, cancellationToken);

    /// <summary>Checks a draft and confirms it, or puts it on hold.</summary>
    /// <remarks>All findings come back at once: errors refuse the submission (409), warnings stay on the order. Stock is reserved by itself.</remarks>
    [HttpPost("{id:guid}/submit"), Permission(Permissions.OrdersWrite)]
    public Task<ActionResult<OrderResponse>> Submit(Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new SubmitOrderCommand(id), Reread, cancellationToken);

    /// <summary>Releases the holds by decision; the order is confirmed.</summary>
    [HttpPost("{id:guid}/release"), Permission(Permissions.OrdersRelease)]
    public Task<ActionResult<OrderResponse>> Release(Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new ReleaseOrderCommand(id), Reread, cancellationToken);

    /// <summary>Cancels whatever has not left the house; freed stock goes to the next in the queue.</summary>
    [HttpPost("{id:guid}/cancel"), Permission(Permissions.OrdersWrite)]
    public Task<ActionResult<OrderResponse>> Cancel(Guid id, CancelOrderCommand command, CancellationToken cancellationToken) =>
        ExecuteAsync(command with { Id = id }, Reread, cancellationToken);

    /// <summary>Signs off a milestone of a confirmed order.</summary>
    /// <remarks>Its share of the lines that are billed by milestones is put on the order's draft invoice by itself. Milestones may be signed off in any order, each once.</remarks>
    [HttpPost("{id:guid}/milestones/{number:int}/sign-off"), Permission(Permissions.OrdersWrite)]
    public Task<ActionResult<OrderResponse>> SignOffMilestone(Guid id, int number, SignOffMilestoneCommand command, CancellationToken cancellationToken) =>
        ExecuteAsync(command with { Id = id, Number = number }, Reread, cancellationToken);

    private static GetOrderQuery Reread(Guid id) => new(id);
}
