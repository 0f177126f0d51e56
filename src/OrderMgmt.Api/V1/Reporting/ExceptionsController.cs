using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Reporting.Application;

namespace OrderMgmt.Api.V1.Reporting;

/// <summary>Exceptions: decisions about what is late, missing or contradictory. They open and close by themselves.</summary>
[Route("api/v{version:apiVersion}/exceptions")]
public sealed class ExceptionsController : ApiController
{
    /// <summary>Shows one exception.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.ReportsRead)]
    public Task<ActionResult<ExceptionResponse>> Get(Guid id, CancellationToken cancellationToken) => ReadAsync(Reread(id), cancellationToken);

    /// <summary>Takes note of an exception: somebody is on it.</summary>
    [HttpPost("{id:guid}/acknowledge"), Permission(Permissions.ExceptionsWrite)]
    public Task<ActionResult<ExceptionResponse>> Acknowledge(Guid id, AcknowledgeExceptionCommand command, CancellationToken cancellationToken) =>
        ExecuteAsync(command with { Id = id }, Reread, cancellationToken);

    /// <summary>Puts an exception out of sight until a time.</summary>
    [HttpPost("{id:guid}/snooze"), Permission(Permissions.ExceptionsWrite)]
    public Task<ActionResult<ExceptionResponse>> Snooze(Guid id, SnoozeExceptionCommand command, CancellationToken cancellationToken) =>
        ExecuteAsync(command with { Id = id }, Reread, cancellationToken);

    /// <summary>Declares an exception done although its cause is still there.</summary>
    [HttpPost("{id:guid}/resolve"), Permission(Permissions.ExceptionsWrite)]
    public Task<ActionResult<ExceptionResponse>> Resolve(Guid id, ResolveExceptionCommand command, CancellationToken cancellationToken) =>
        ExecuteAsync(command with { Id = id }, Reread, cancellationToken);

    private static GetExceptionQuery Reread(Guid id) => new(id);
}
