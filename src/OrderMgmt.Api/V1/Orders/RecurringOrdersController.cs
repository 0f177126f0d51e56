using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Orders.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Orders;

/// <summary>Recurring orders: one order per period, made by itself on its first day.</summary>
[Route("api/v{version:apiVersion}/recurring-orders")]
public sealed class RecurringOrdersController : ApiController
{
    /// <summary>Agrees on an order for each period.</summary>
    /// <remarks>Each order takes prices, tax, terms and addresses of the first day of its period, is submitted at once, and stays a draft if the checks refuse it.</remarks>
    [HttpPost, Permission(Permissions.OrdersWrite)]
    public Task<ActionResult<RecurringOrderResponse>> Create(CreateRecurringOrderCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command, Reread, cancellationToken);

    /// <summary>Lists recurring orders, newest first unless sorted otherwise (<c>createdAt</c>, <c>number</c>).</summary>
    [HttpGet, Permission(Permissions.OrdersRead)]
    public Task<ActionResult<Page<RecurringOrderResponse>>> List([FromQuery] ListRecurringOrdersQuery query, CancellationToken cancellationToken) => ListAsync(query, cancellationToken);

    /// <summary>Shows one recurring order.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.OrdersRead)]
    public Task<ActionResult<RecurringOrderResponse>> Get(Guid id, CancellationToken cancellationToken) => ReadAsync(Reread(id), cancellationToken);

    /// <summary>Changes what is ordered, or when, from the next period on.</summary>
    /// <remarks>Orders made stay as they are. With another rhythm the numbers of the periods go on, and their days are counted from the new start; what is left out stays.</remarks>
    [HttpPatch("{id:guid}"), Permission(Permissions.OrdersWrite)]
    public Task<ActionResult<RecurringOrderResponse>> Update(Guid id, CancellationToken cancellationToken) =>
        PatchAsync<UpdateRecurringOrderCommand, RecurringOrderResponse>(Reread(id), command => command with { Id = id }, Reread, cancellationToken);

    /// <summary>Lists the periods that were made or skipped, the last first unless sorted otherwise (<c>number</c>).</summary>
    [HttpGet("{id:guid}/periods"), Permission(Permissions.OrdersRead)]
    public Task<ActionResult<Page<RecurringPeriodResponse>>> Periods(Guid id, [FromQuery] ListRecurringPeriodsQuery query, CancellationToken cancellationToken) =>
        ListAsync(query.Of(id), cancellationToken);

    /// <summary>Makes no orders until it is resumed.</summary>
    [HttpPost("{id:guid}/pause"), Permission(Permissions.OrdersWrite)]
    public Task<ActionResult<RecurringOrderResponse>> Pause(Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new PauseRecurringOrderCommand(id), Reread, cancellationToken);

    /// <summary>Goes on with the period of today, or the first after it; those that passed during the pause are skipped.</summary>
    [HttpPost("{id:guid}/resume"), Permission(Permissions.OrdersWrite)]
    public Task<ActionResult<RecurringOrderResponse>> Resume(Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new ResumeRecurringOrderCommand(id), Reread, cancellationToken);

    /// <summary>Settles that the next period, or one further ahead, gets no order.</summary>
    [HttpPost("{id:guid}/skip"), Permission(Permissions.OrdersWrite)]
    public Task<ActionResult<RecurringOrderResponse>> Skip(Guid id, SkipRecurringPeriodCommand? command, CancellationToken cancellationToken) =>
        ExecuteAsync((command ?? new()) with { Id = id }, Reread, cancellationToken);

    /// <summary>Makes no further orders, for good; those made stay.</summary>
    [HttpPost("{id:guid}/end"), Permission(Permissions.OrdersWrite)]
    public Task<ActionResult<RecurringOrderResponse>> End(Guid id, EndRecurringOrderCommand? command, CancellationToken cancellationToken) =>
        ExecuteAsync((command ?? new()) with { Id = id }, Reread, cancellationToken);

    private static GetRecurringOrderQuery Reread(Guid id) => new(id);
}
