using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Platform.Application;
using OrderMgmt.Returns.Application;

namespace OrderMgmt.Api.V1.Returns;

/// <summary>Returns: delivered goods that come back.</summary>
[Route("api/v{version:apiVersion}/returns")]
public sealed class ReturnsController : ApiController
{
    /// <summary>Authorises a return of delivered goods.</summary>
    [HttpPost, Permission(Permissions.ReturnsWrite)]
    public Task<ActionResult<ReturnResponse>> Authorize(AuthorizeReturnCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command, id => new GetReturnQuery(id), cancellationToken);

    /// <summary>Lists returns.</summary>
    [HttpGet, Permission(Permissions.ReturnsRead)]
    public Task<ActionResult<Page<ReturnResponse>>> List([FromQuery] ListReturnsQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Shows one return.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.ReturnsRead)]
    public Task<ActionResult<ReturnResponse>> Get(Guid id, CancellationToken cancellationToken) =>
        ReadAsync(new GetReturnQuery(id), cancellationToken);

    /// <summary>Records that goods have arrived: all that is expected, or the lines named.</summary>
    [HttpPost("{id:guid}/receive"), Permission(Permissions.ReturnsReceive)]
    public Task<ActionResult<ReturnResponse>> Receive(Guid id, ReceiveReturnCommand command, CancellationToken cancellationToken) =>
        ExecuteAsync(command with { Id = id }, key => new GetReturnQuery(key), cancellationToken);

    /// <summary>Gives up what has not arrived; it may be returned again later.</summary>
    [HttpPost("{id:guid}/close"), Permission(Permissions.ReturnsReceive)]
    public Task<ActionResult<ReturnResponse>> Close(Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new CloseReturnCommand(id), key => new GetReturnQuery(key), cancellationToken);

    /// <summary>Withdraws a return of which nothing has arrived.</summary>
    [HttpPost("{id:guid}/cancel"), Permission(Permissions.ReturnsWrite)]
    public Task<ActionResult<ReturnResponse>> Cancel(Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new CancelReturnCommand(id), key => new GetReturnQuery(key), cancellationToken);
}
