using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Platform.Application.Jobs;
using OrderMgmt.Platform.Jobs;

namespace OrderMgmt.Api.V1.Operations;

/// <summary>Exports: records to files, as jobs.</summary>
[Route("api/v{version:apiVersion}/exports")]
public sealed class ExportsController(JobSignals signals, TimeProvider clock) : ApiController
{
    /// <summary>Exports all records of a kind to a file; the job that does it is named in Location, its file is at <c>/jobs/{id}/file</c>.</summary>
    /// <remarks>What is exported can be imported again, and then changes nothing. Needs the permission to see the records, too.</remarks>
    [HttpPost, Permission(Permissions.FilesExport)]
    public async Task<ActionResult<JobResponse>> Export(ExportInput input, CancellationToken cancellationToken)
    {
        User.RequireRead(input.Resource);
        var command = new StartJobCommand(Guid.CreateVersion7(clock.GetUtcNow()), JobKind.Export, input.Resource!, input.Format ?? FileFormat.Csv, DryRun: false);
        var answer = await AcceptAsync(command, cancellationToken);
        signals.Set();
        return answer;
    }
}

/// <summary>What is to be exported.</summary>
public sealed record ExportInput
{
    /// <summary>The kind of record: <c>customers</c>, <c>products</c>, …; see the list of formats under imports.</summary>
    public string? Resource { get; init; }

    /// <summary>How the file is to be written; <c>csv</c> when not given.</summary>
    public FileFormat? Format { get; init; }
}
