using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Platform.Application;
using OrderMgmt.Reporting.Application;

namespace OrderMgmt.Api.V1.Reporting;

/// <summary>Reports over the whole business; amounts in the company's base currency unless they name another.</summary>
[Route("api/v{version:apiVersion}/reports")]
public sealed class ReportsController : ApiController
{
    /// <summary>Shows the figures of the whole business, now, each with the list behind it.</summary>
    [HttpGet("dashboard"), Permission(Permissions.ReportsRead)]
    public Task<ActionResult<DashboardResponse>> Dashboard(CancellationToken cancellationToken) => ReadAsync(new GetDashboardQuery(), cancellationToken);

    /// <summary>Lists what is late, missing or contradictory, the most money at risk first.</summary>
    /// <remarks>Sorts by <c>valueAtRisk</c> or <c>since</c>. Events that could not be handled are one exception, which comes before all others.</remarks>
    [HttpGet("exceptions"), Permission(Permissions.ReportsRead)]
    public Task<ActionResult<Page<ExceptionResponse>>> Exceptions([FromQuery] ListExceptionsQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Lists profit by order, customer, product or month, the highest actual margin first.</summary>
    /// <remarks>Sorts by <c>margin</c>, <c>revenue</c> or <c>label</c>.</remarks>
    [HttpGet("profitability"), Permission(Permissions.ReportsRead)]
    public Task<ActionResult<Page<ProfitabilityResponse>>> Profitability([FromQuery] ListProfitabilityQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Shows what customers owe, by how late it is.</summary>
    /// <remarks>The total is that of all customers, or of the one asked for; customers come in pages, sorted by <c>customerName</c>.</remarks>
    [HttpGet("receivables/aging"), Permission(Permissions.ReportsRead)]
    public Task<ActionResult<ReceivablesAgingResponse>> Aging([FromQuery] GetReceivablesAgingQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Lists how customers pay, by name.</summary>
    /// <remarks>Sorts by <c>customerName</c> or <c>customerNumber</c>.</remarks>
    [HttpGet("payment-behavior"), Permission(Permissions.ReportsRead)]
    public Task<ActionResult<Page<PaymentBehaviorResponse>>> PaymentBehavior([FromQuery] ListPaymentBehaviorQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);
}
