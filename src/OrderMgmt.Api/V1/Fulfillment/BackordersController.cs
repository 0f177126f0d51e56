using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Fulfillment;

/// <summary>Backorders: what waits for stock.</summary>
[Route("api/v{version:apiVersion}/backorders")]
public sealed class BackordersController : ApiController
{
    /// <summary>Lists the backorder queue in the order in which it is served.</summary>
    [HttpGet, Permission(Permissions.FulfillmentRead)]
    public Task<ActionResult<Page<BackorderResponse>>> List([FromQuery] ListBackordersQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);
}
