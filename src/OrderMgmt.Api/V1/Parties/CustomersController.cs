using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Parties.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Parties;

/// <summary>Customers: who is sold to.</summary>
[Route("api/v{version:apiVersion}/customers")]
public sealed class CustomersController : ApiController
{
    /// <summary>Creates a customer.</summary>
    /// <remarks>Customers that may be the same one are named in <c>possibleDuplicates</c>; they do not stop it.</remarks>
    [HttpPost, Permission(Permissions.PartiesWrite)]
    public Task<ActionResult<CustomerResponse>> Create(CreateCustomerCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command, id => new GetCustomerQuery(id, WithDuplicates: true), cancellationToken);

    /// <summary>Lists customers by filter, page by page.</summary>
    [HttpGet, Permission(Permissions.PartiesRead)]
    public Task<ActionResult<Page<CustomerResponse>>> List([FromQuery] ListCustomersQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Reads a customer.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.PartiesRead)]
    public Task<ActionResult<CustomerResponse>> Get(Guid id, CancellationToken cancellationToken) =>
        ReadAsync(new GetCustomerQuery(id), cancellationToken);

    /// <summary>Changes a customer: a JSON Merge Patch (RFC 7396) of its members, with If-Match.</summary>
    [HttpPatch("{id:guid}"), Permission(Permissions.PartiesWrite)]
    public Task<ActionResult<CustomerResponse>> Update(Guid id, CancellationToken cancellationToken) =>
        PatchAsync<UpdateCustomerCommand, CustomerResponse>(
            new GetCustomerQuery(id), command => command with { Id = id }, key => new GetCustomerQuery(key), cancellationToken);

    /// <summary>Makes a prospect a customer, ends a hold, or brings an archived customer back.</summary>
    [HttpPost("{id:guid}/activate"), Permission(Permissions.PartiesWrite)]
    public Task<ActionResult<CustomerResponse>> Activate(Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new ActivateCustomerCommand(id), key => new GetCustomerQuery(key), cancellationToken);

    /// <summary>Stops a customer for the time being.</summary>
    /// <remarks>
    /// Its orders go on hold until it is activated again: what is submitted is not confirmed, and nothing of what is confirmed leaves the warehouse.
    /// </remarks>
    [HttpPost("{id:guid}/hold"), Permission(Permissions.PartiesWrite)]
    public Task<ActionResult<CustomerResponse>> Hold(Guid id, HoldCustomerCommand command, CancellationToken cancellationToken) =>
        ExecuteAsync(command with { Id = id }, key => new GetCustomerQuery(key), cancellationToken);

    /// <summary>Ends the relation with a customer; its documents are kept.</summary>
    [HttpPost("{id:guid}/archive"), Permission(Permissions.PartiesWrite)]
    public Task<ActionResult<CustomerResponse>> Archive(Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new ArchiveCustomerCommand(id), key => new GetCustomerQuery(key), cancellationToken);

    /// <summary>Finds customers that may be the one described, with a score and reasons.</summary>
    [HttpGet("duplicates"), Permission(Permissions.PartiesRead)]
    public Task<ActionResult<DuplicatesResponse>> Duplicates([FromQuery] FindCustomerDuplicatesQuery query, CancellationToken cancellationToken) =>
        ReadAsync(query, cancellationToken);

    /// <summary>Merges another customer into this one, which takes over its contacts and documents.</summary>
    /// <remarks>
    /// The other is archived; its orders, invoices, payments and returns are found under this one, and its number and external id lead here. Reports add up what both earned.
    /// Issued documents stay as they are written. It can't be undone.
    /// </remarks>
    [HttpPost("{id:guid}/merge"), Permission(Permissions.PartiesMerge)]
    public Task<ActionResult<CustomerResponse>> Merge(Guid id, MergeCustomerCommand command, CancellationToken cancellationToken) =>
        ExecuteAsync(command with { Id = id }, key => new GetCustomerQuery(key), cancellationToken);
}
