using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Platform.Application;
using OrderMgmt.Reporting.Application;

namespace OrderMgmt.Api.V1.Reporting;

/// <summary>What happened to an order over all modules, and what it earned.</summary>
[Route("api/v{version:apiVersion}/orders/{id:guid}")]
public sealed class OrderReportsController : ApiController
{
    /// <summary>Shows the chain of custody of an order: who did what, when and why, over all modules.</summary>
    [HttpGet("timeline"), Permission(Permissions.OrdersRead)]
    public Task<ActionResult<Page<TimelineEntryResponse>>> Timeline(Guid id, [FromQuery] GetOrderTimelineQuery query, CancellationToken cancellationToken) =>
        ListAsync(query with { OrderId = id }, cancellationToken);

    /// <summary>Shows all documents of an order and how they hang together.</summary>
    [HttpGet("documents"), Permission(Permissions.OrdersRead)]
    public Task<ActionResult<OrderDocumentsResponse>> Documents(Guid id, CancellationToken cancellationToken) =>
        ReadAsync(new GetOrderDocumentsQuery(id), cancellationToken);

    /// <summary>Shows through which stages an order went, who owned them and how long each took.</summary>
    [HttpGet("stages"), Permission(Permissions.OrdersRead)]
    public Task<ActionResult<OrderStagesResponse>> Stages(Guid id, CancellationToken cancellationToken) =>
        ReadAsync(new GetOrderStagesQuery(id), cancellationToken);

    /// <summary>Shows the profit of an order, expected and actual, with the entries behind it.</summary>
    [HttpGet("profit"), Permission(Permissions.ReportsRead)]
    public Task<ActionResult<OrderProfitResponse>> Profit(Guid id, CancellationToken cancellationToken) =>
        ReadAsync(new GetOrderProfitQuery(id), cancellationToken);
}
