using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Fulfillment;

/// <summary>Allocations: which warehouse serves which order line, and why.</summary>
[Route("api/v{version:apiVersion}/allocations")]
public sealed class AllocationsController : ApiController
{
    /// <summary>Lists the decisions about order lines.</summary>
    [HttpGet, Permission(Permissions.FulfillmentRead)]
    public Task<ActionResult<Page<AllocationResponse>>> List([FromQuery] ListAllocationsQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);
}
