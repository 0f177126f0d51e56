using MediatR;
using OrderMgmt.Platform.Jobs;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Application.Jobs;

/// <summary>Takes in a job. The file of an import is there already, under the same id.</summary>
/// <param name="Id">Identifier of the job to be.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Resource">The kind of record.</param>
/// <param name="Format">How the file is written.</param>
/// <param name="DryRun">Checks everything and saves nothing.</param>
public sealed record StartJobCommand(Guid Id, JobKind Kind, string Resource, FileFormat Format, bool DryRun) : ICommand<JobResponse>;

internal sealed class StartJobHandler(PlatformDbContext db, RequestContext request, TimeProvider clock)
    : IRequestHandler<StartJobCommand, JobResponse>
{
    public async Task<JobResponse> Handle(StartJobCommand command, CancellationToken cancellationToken)
    {
        var job = new Job(
            command.Id, clock.GetUtcNow(), command.Kind, command.Resource, command.Format, command.DryRun, request.Actor.Kind, request.Actor.Name);
        db.Add(job);
        await db.SaveChangesAsync(cancellationToken);
        return JobResponse.Of(job);
    }
}

/// <summary>The kinds of record that can be imported and exported.</summary>
public sealed record ListFileShapesQuery : IQuery<FileShapesResponse>;

/// <summary>The kinds of record that can be imported and exported.</summary>
/// <param name="Items">One per kind.</param>
public sealed record FileShapesResponse(IReadOnlyList<FileShapeResponse> Items);

/// <summary>How a kind of record is written in files.</summary>
/// <param name="Resource">Name of the kind, as imports and exports take it.</param>
/// <param name="Columns">Columns of a CSV file, in the order of exports; members of NDJSON objects have the same names, those behind a dot are in an object.</param>
public sealed record FileShapeResponse(string Resource, IReadOnlyList<string> Columns);

internal sealed class ListFileShapesHandler(IEnumerable<IImporter> importers) : IRequestHandler<ListFileShapesQuery, FileShapesResponse>
{
    public Task<FileShapesResponse> Handle(ListFileShapesQuery query, CancellationToken cancellationToken) => Task.FromResult(new FileShapesResponse(
        [.. importers.OrderBy(importer => importer.Resource, StringComparer.Ordinal).Select(importer =>
            new FileShapeResponse(importer.Resource, [.. RowShape.Of(importer.RowType).Columns.Select(column => column.Name)]))]));
}
