using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Fulfillment;

/// <summary>Work orders: the services of orders. They are opened by themselves when an order is confirmed.</summary>
[Route("api/v{version:apiVersion}/work-orders")]
public sealed class WorkOrdersController : ApiController
{
    /// <summary>Lists work orders.</summary>
    [HttpGet, Permission(Permissions.FulfillmentRead)]
    public Task<ActionResult<Page<WorkOrderResponse>>> List([FromQuery] ListWorkOrdersQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Reads a work order.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.FulfillmentRead)]
    public Task<ActionResult<WorkOrderResponse>> Get(Guid id, CancellationToken cancellationToken) =>
        ReadAsync(new GetWorkOrderQuery(id), cancellationToken);

    /// <summary>Records that work began.</summary>
    [HttpPost("{id:guid}/start"), Permission(Permissions.WorkOrdersWrite)]
    public Task<ActionResult<WorkOrderResponse>> Start(Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new StartWorkOrderCommand(id), key => new GetWorkOrderQuery(key), cancellationToken);

    /// <summary>Records that all, or part, of the work is done; it is then invoiced.</summary>
    [HttpPost("{id:guid}/complete"), Permission(Permissions.WorkOrdersWrite)]
    public Task<ActionResult<WorkOrderResponse>> Complete(Guid id, CompleteWorkOrderCommand? command, CancellationToken cancellationToken) =>
        ExecuteAsync((command ?? new()) with { Id = id }, key => new GetWorkOrderQuery(key), cancellationToken);
}
