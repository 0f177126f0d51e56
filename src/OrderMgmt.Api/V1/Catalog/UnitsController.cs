using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Catalog.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Catalog;

/// <summary>Units of measure, and how they are converted.</summary>
[Route("api/v{version:apiVersion}/units")]
public sealed class UnitsController : ApiController
{
    /// <summary>Adds a unit of measure.</summary>
    [HttpPost, Permission(Permissions.CatalogWrite)]
    public Task<ActionResult<UnitResponse>> Create(CreateUnitCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command, id => new GetUnitQuery(id), cancellationToken);

    /// <summary>Lists units of measure.</summary>
    [HttpGet, Permission(Permissions.CatalogRead)]
    public Task<ActionResult<Page<UnitResponse>>> List([FromQuery] ListUnitsQuery query, CancellationToken cancellationToken) => ListAsync(query, cancellationToken);

    /// <summary>Reads a unit of measure.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.CatalogRead)]
    public Task<ActionResult<UnitResponse>> Get(Guid id, CancellationToken cancellationToken) => ReadAsync(new GetUnitQuery(id), cancellationToken);

    /// <summary>Changes a unit of measure: a JSON Merge Patch (RFC 7396) of its members, with If-Match.</summary>
    [HttpPatch("{id:guid}"), Permission(Permissions.CatalogWrite)]
    public Task<ActionResult<UnitResponse>> Update(Guid id, CancellationToken cancellationToken) =>
        PatchAsync<UpdateUnitCommand, UnitResponse>(new GetUnitQuery(id), command => command with { Id = id }, key => new GetUnitQuery(key), cancellationToken);
}
