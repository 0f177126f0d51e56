using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Orders.Application;

namespace OrderMgmt.Api.V1.Orders;

/// <summary>Prices as orders take them.</summary>
[Route("api/v{version:apiVersion}/prices")]
public sealed class PricesController : ApiController
{
    /// <summary>Finds the price for a customer, product, quantity, unit and day, and explains it.</summary>
    /// <remarks>It is found exactly as for an order line: which list and which break won and why, and why each other price did not.</remarks>
    [HttpGet("resolve"), Permission(Permissions.OrdersRead)]
    public Task<ActionResult<ResolvedPriceResponse>> Resolve([FromQuery] ResolvePriceQuery query, CancellationToken cancellationToken) => ReadAsync(query, cancellationToken);
}
