using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Fulfillment;

/// <summary>Warehouses: places that hold stock and serve orders.</summary>
[Route("api/v{version:apiVersion}/warehouses")]
public sealed class WarehousesController : ApiController
{
    /// <summary>Creates a warehouse.</summary>
    [HttpPost, Permission(Permissions.WarehousesWrite)]
    public Task<ActionResult<WarehouseResponse>> Create(CreateWarehouseCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command, id => new GetWarehouseQuery(id), cancellationToken);

    /// <summary>Lists warehouses.</summary>
    [HttpGet, Permission(Permissions.FulfillmentRead)]
    public Task<ActionResult<Page<WarehouseResponse>>> List([FromQuery] ListWarehousesQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Reads a warehouse.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.FulfillmentRead)]
    public Task<ActionResult<WarehouseResponse>> Get(Guid id, CancellationToken cancellationToken) =>
        ReadAsync(new GetWarehouseQuery(id), cancellationToken);

    /// <summary>Changes a warehouse: a JSON Merge Patch (RFC 7396) of its members, with If-Match.</summary>
    [HttpPatch("{id:guid}"), Permission(Permissions.WarehousesWrite)]
    public Task<ActionResult<WarehouseResponse>> Update(Guid id, CancellationToken cancellationToken) =>
        PatchAsync<UpdateWarehouseCommand, WarehouseResponse>(new GetWarehouseQuery(id), command => command with { Id = id }, key => new GetWarehouseQuery(key), cancellationToken);
}
