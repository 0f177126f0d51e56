using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Application.Operations;

namespace OrderMgmt.Api.V1.Operations;

/// <summary>For operators: proofs, lanes of events, and events that could not be handled.</summary>
[Route("api/v{version:apiVersion}/system")]
public sealed class SystemController : ApiController
{
    /// <summary>Proves every invariant on the live data.</summary>
    /// <remarks>Reads all of it; on a large database this takes a while.</remarks>
    [HttpGet("integrity"), Permission(Permissions.SystemRead)]
    public Task<ActionResult<IntegrityResponse>> Integrity(CancellationToken cancellationToken) => ReadAsync(new GetIntegrityQuery(), cancellationToken);

    /// <summary>Shows how each module keeps up with the events.</summary>
    [HttpGet("lanes"), Permission(Permissions.SystemRead)]
    public Task<ActionResult<LanesResponse>> Lanes(CancellationToken cancellationToken) => ReadAsync(new ListLanesQuery(), cancellationToken);

    /// <summary>Lists the events that a module could not handle after all attempts, oldest first.</summary>
    [HttpGet("dead-letters"), Permission(Permissions.SystemRead)]
    public Task<ActionResult<Page<DeadLetterResponse>>> DeadLetters([FromQuery] ListDeadLettersQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Tries a dead letter again.</summary>
    [HttpPost("dead-letters/{id:long}/retry"), Permission(Permissions.SystemOperate)]
    public Task<ActionResult<DeadLetterResponse>> RetryDeadLetter(long id, CancellationToken cancellationToken) =>
        ExecuteAsync(new RetryDeadLetterCommand(id), cancellationToken);

    /// <summary>Gives a dead letter up; what it should have changed in that module stays as it is.</summary>
    [HttpPost("dead-letters/{id:long}/drop"), Permission(Permissions.SystemOperate)]
    public Task<ActionResult<DeadLetterResponse>> DropDeadLetter(long id, CancellationToken cancellationToken) =>
        ExecuteAsync(new DropDeadLetterCommand(id), cancellationToken);
}
