using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Parties.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Parties;

/// <summary>Vendors: who is bought from.</summary>
[Route("api/v{version:apiVersion}/vendors")]
public sealed class VendorsController : ApiController
{
    /// <summary>Creates a vendor.</summary>
    [HttpPost, Permission(Permissions.PartiesWrite)]
    public Task<ActionResult<VendorResponse>> Create(CreateVendorCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command, id => new GetVendorQuery(id), cancellationToken);

    /// <summary>Lists vendors by filter, page by page.</summary>
    [HttpGet, Permission(Permissions.PartiesRead)]
    public Task<ActionResult<Page<VendorResponse>>> List([FromQuery] ListVendorsQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Reads a vendor.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.PartiesRead)]
    public Task<ActionResult<VendorResponse>> Get(Guid id, CancellationToken cancellationToken) =>
        ReadAsync(new GetVendorQuery(id), cancellationToken);

    /// <summary>Changes a vendor: a JSON Merge Patch (RFC 7396) of its members, with If-Match.</summary>
    [HttpPatch("{id:guid}"), Permission(Permissions.PartiesWrite)]
    public Task<ActionResult<VendorResponse>> Update(Guid id, CancellationToken cancellationToken) =>
        PatchAsync<UpdateVendorCommand, VendorResponse>(
            new GetVendorQuery(id), command => command with { Id = id }, key => new GetVendorQuery(key), cancellationToken);

    /// <summary>Ends the relation with a vendor; its documents are kept.</summary>
    [HttpPost("{id:guid}/archive"), Permission(Permissions.PartiesWrite)]
    public Task<ActionResult<VendorResponse>> Archive(Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new ArchiveVendorCommand(id), key => new GetVendorQuery(key), cancellationToken);
}
