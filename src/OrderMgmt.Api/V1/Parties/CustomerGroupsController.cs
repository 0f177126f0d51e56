using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Parties.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Parties;

/// <summary>Customer groups: customers that share terms and prices.</summary>
[Route("api/v{version:apiVersion}/customer-groups")]
public sealed class CustomerGroupsController : ApiController
{
    /// <summary>Creates a customer group.</summary>
    [HttpPost, Permission(Permissions.PartiesWrite)]
    public Task<ActionResult<CustomerGroupResponse>> Create(CreateCustomerGroupCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command, id => new GetCustomerGroupQuery(id), cancellationToken);

    /// <summary>Lists customer groups by filter, page by page.</summary>
    [HttpGet, Permission(Permissions.PartiesRead)]
    public Task<ActionResult<Page<CustomerGroupResponse>>> List([FromQuery] ListCustomerGroupsQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Reads a customer group.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.PartiesRead)]
    public Task<ActionResult<CustomerGroupResponse>> Get(Guid id, CancellationToken cancellationToken) =>
        ReadAsync(new GetCustomerGroupQuery(id), cancellationToken);

    /// <summary>Changes a customer group: a JSON Merge Patch (RFC 7396) of its members, with If-Match.</summary>
    [HttpPatch("{id:guid}"), Permission(Permissions.PartiesWrite)]
    public Task<ActionResult<CustomerGroupResponse>> Update(Guid id, CancellationToken cancellationToken) =>
        PatchAsync<UpdateCustomerGroupCommand, CustomerGroupResponse>(
            new GetCustomerGroupQuery(id), command => command with { Id = id }, key => new GetCustomerGroupQuery(key), cancellationToken);
}
