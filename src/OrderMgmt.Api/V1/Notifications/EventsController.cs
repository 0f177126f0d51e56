using MediatR;
using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Notifications.Application;

namespace OrderMgmt.Api.V1.Notifications;

/// <summary>Events: everything that happens, to be pulled or watched live.</summary>
[Route("api/v{version:apiVersion}/events")]
public sealed class EventsController(IMediator mediator) : ApiController
{
    /// <summary>Lists the events after a place in the feed, oldest first.</summary>
    [HttpGet, Permission(Permissions.EventsRead)]
    public Task<ActionResult<EventFeedResponse>> List([FromQuery] ListEventsQuery query, CancellationToken cancellationToken) =>
        ReadAsync(query, cancellationToken);

    /// <summary>
    /// Streams events as they happen (Server-Sent Events): <c>ready</c> at once, then each event with its sequence as <c>id</c>, its type as
    /// <c>event</c> and an item of the feed as <c>data</c>; a comment every 15 seconds keeps the connection open.
    /// </summary>
    /// <param name="query">Where to begin, and which events.</param>
    /// <param name="lastEventId">The id of the last event received, sent by browsers that connect again; goes before <c>after</c>.</param>
    /// <param name="cancellationToken">Ends with the connection.</param>
    [HttpGet("stream"), Permission(Permissions.EventsRead)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "text/event-stream")]
    public async Task<IActionResult> Stream(
        [FromQuery] StreamEventsQuery query, [FromHeader(Name = "Last-Event-ID")] long? lastEventId, CancellationToken cancellationToken) =>
        new EventStreamResult(await mediator.Send(query with { After = lastEventId ?? query.After }, cancellationToken));
}
