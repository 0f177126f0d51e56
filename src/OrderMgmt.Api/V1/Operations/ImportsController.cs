using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.OpenApi;
using OrderMgmt.Api.Security;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Application.Jobs;
using OrderMgmt.Platform.Jobs;

namespace OrderMgmt.Api.V1.Operations;

/// <summary>Imports: records from files, as jobs.</summary>
[Route("api/v{version:apiVersion}/imports")]
public sealed class ImportsController(JobFiles files, JobSignals signals, RequestContext request, TimeProvider clock) : ApiController
{
    /// <summary>Lists the kinds of record that can be imported and exported, with the columns of their files.</summary>
    [HttpGet, Permission(Permissions.FilesRead)]
    public Task<ActionResult<FileShapesResponse>> Formats(CancellationToken cancellationToken) => ReadAsync(new ListFileShapesQuery(), cancellationToken);

    /// <summary>Imports records from a file; the job that does it is named in Location.</summary>
    /// <remarks>
    /// The body is the file itself. A row is found again by its number or code, else by its external id: it is created, changed or, when it says nothing new, left alone.
    /// Members that a file does not have keep their values, empty cells and nulls empty them. Rows that are refused do not stop the others. With `dryRun=true` the job checks
    /// everything and saves nothing. An import that was stopped can simply be sent again. Needs the permission to change the records, too.
    /// </remarks>
    /// <param name="resource">The kind of record: <c>customers</c>, <c>products</c>, …; see the list of formats.</param>
    /// <param name="cancellationToken">Ends with the connection.</param>
    [HttpPost, Permission(Permissions.FilesImport)]
    [FileBody("The file, in UTF-8: CSV with a header, or one JSON object per line.", "text/csv", "application/x-ndjson")]
    public async Task<ActionResult<JobResponse>> Import([FromQuery] string? resource, CancellationToken cancellationToken)
    {
        User.RequireWrite(resource);
        var format = FormatOf(Request.ContentType);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        await TakeInAsync(id, cancellationToken);

        // A dry run is a job like any other; its rows are what is not saved.
        var dryRun = request.DryRun;
        request.DryRun = false;
        var answer = await AcceptAsync(new StartJobCommand(id, JobKind.Import, resource!, format, dryRun), cancellationToken);
        signals.Set();
        return answer;
    }

    private async Task TakeInAsync(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            await files.WriteAsync(id, Request.Body, cancellationToken);
        }
        catch
        {
            await files.DeleteAsync(id, CancellationToken.None);
            throw;
        }
    }

    private static FileFormat FormatOf(string? contentType) =>
        contentType?.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            "text/csv" => FileFormat.Csv,
            "application/x-ndjson" or "application/ndjson" or "application/jsonl" => FileFormat.Ndjson,
            _ => throw new HttpProblemException(StatusCodes.Status415UnsupportedMediaType, "unsupported_media_type", "Send the file as text/csv or application/x-ndjson in UTF-8."),
        };
}
