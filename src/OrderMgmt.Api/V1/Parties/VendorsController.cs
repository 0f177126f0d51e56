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
    /// <remarks>Vendors that may be the same one are named in <c>possibleDuplicates</c>; they do not stop it.</remarks>
    [HttpPost, Permission(Permissions.PartiesWrite)]
    public Task<ActionResult<VendorResponse>> Create(CreateVendorCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command, id => new GetVendorQuery(id, WithDuplicates: true), cancellationToken);

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

    /// <summary>Makes a prospect a vendor, ends a hold, or brings an archived vendor back.</summary>
    [HttpPost("{id:guid}/activate"), Permission(Permissions.PartiesWrite)]
    public Task<ActionResult<VendorResponse>> Activate(Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new ActivateVendorCommand(id), key => new GetVendorQuery(key), cancellationToken);

    /// <summary>Stops buying from a vendor for the time being.</summary>
    [HttpPost("{id:guid}/hold"), Permission(Permissions.PartiesWrite)]
    public Task<ActionResult<VendorResponse>> Hold(Guid id, HoldVendorCommand command, CancellationToken cancellationToken) =>
        ExecuteAsync(command with { Id = id }, key => new GetVendorQuery(key), cancellationToken);

    /// <summary>Finds vendors that may be the one described, with a score and reasons.</summary>
    [HttpGet("duplicates"), Permission(Permissions.PartiesRead)]
    public Task<ActionResult<DuplicatesResponse>> Duplicates([FromQuery] FindVendorDuplicatesQuery query, CancellationToken cancellationToken) =>
        ReadAsync(query, cancellationToken);

    /// <summary>Merges another vendor into this one, which takes over its contacts.</summary>
    /// <remarks>The other is archived; its number and external id lead here. It can't be undone.</remarks>
    [HttpPost("{id:guid}/merge"), Permission(Permissions.PartiesMerge)]
    public Task<ActionResult<VendorResponse>> Merge(Guid id, MergeVendorCommand command, CancellationToken cancellationToken) =>
        ExecuteAsync(command with { Id = id }, key => new GetVendorQuery(key), cancellationToken);
}
