using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Platform.Application;
using OrderMgmt.Returns.Application;

namespace OrderMgmt.Api.V1.Returns;

/// <summary>Return reasons: why goods may come back.</summary>
[Route("api/v{version:apiVersion}/return-reasons")]
public sealed class ReturnReasonsController : ApiController
{
    /// <summary>Lists the reasons that a return can name.</summary>
    [HttpGet, Permission(Permissions.ReturnsRead)]
    public Task<ActionResult<Page<ReturnReasonResponse>>> List([FromQuery] ListReturnReasonsQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);
}
