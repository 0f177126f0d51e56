using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Orders.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Orders;

/// <summary>Order types: how orders of one kind run, and who owns each stage.</summary>
[Route("api/v{version:apiVersion}/order-types")]
public sealed class OrderTypesController : ApiController
{
    /// <summary>Lists all order types.</summary>
    [HttpGet, Permission(Permissions.OrdersRead)]
    public Task<ActionResult<Page<OrderTypeResponse>>> List(CancellationToken cancellationToken) => ListAsync(new ListOrderTypesQuery(), cancellationToken);
}
