using MediatR;
using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Application.Jobs;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Jobs;

namespace OrderMgmt.Api.V1.Operations;

/// <summary>Jobs: work on whole files that goes on after the answer.</summary>
[Route("api/v{version:apiVersion}/jobs")]
public sealed class JobsController(IMediator mediator, JobFiles files) : ApiController
{
    /// <summary>Lists jobs by filter, page by page.</summary>
    [HttpGet, Permission(Permissions.FilesRead)]
    public Task<ActionResult<Page<JobResponse>>> List([FromQuery] ListJobsQuery query, CancellationToken cancellationToken) => ListAsync(query, cancellationToken);

    /// <summary>Reads a job: how far it is and what became of its rows.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.FilesRead)]
    public Task<ActionResult<JobResponse>> Get(Guid id, CancellationToken cancellationToken) => ReadAsync(new GetJobQuery(id), cancellationToken);

    /// <summary>Lists what is wrong with the rows of a job, by line.</summary>
    [HttpGet("{id:guid}/errors"), Permission(Permissions.FilesRead)]
    public Task<ActionResult<Page<JobErrorResponse>>> Errors(Guid id, [FromQuery] ListJobErrorsQuery query, CancellationToken cancellationToken) =>
        ListAsync(query.Of(id), cancellationToken);

    /// <summary>Reads the file that an export has written.</summary>
    /// <remarks>Needs the permission to see the records, too. Files are kept for some days after the job has ended.</remarks>
    [HttpGet("{id:guid}/file"), Permission(Permissions.FilesExport)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "text/csv", "application/x-ndjson")]
    public async Task<IActionResult> File(Guid id, CancellationToken cancellationToken)
    {
        var job = await mediator.Send(new GetJobQuery(id), cancellationToken);
        User.RequireRead(job.Resource);
        return job is { Kind: JobKind.Export, Status: JobStatus.Completed }
            ? File(files.OpenRead(id), job.Format == FileFormat.Csv ? "text/csv" : "application/x-ndjson", $"{job.Resource}.{job.Format.ToText()}")
            : throw new DomainException("platform.job_without_file", $"The job is an {job.Kind.ToText()} and {job.Status.ToText()}; only exports that are completed have a file.");
    }

    /// <summary>Stops a job that waits or runs. What it has done stays.</summary>
    [HttpPost("{id:guid}/cancel"), Permission(Permissions.FilesImport)]
    public Task<ActionResult<JobResponse>> Cancel(Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new CancelJobCommand(id), key => new GetJobQuery(key), cancellationToken);
}
