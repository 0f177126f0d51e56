using OrderMgmt.Platform.Jobs;

namespace OrderMgmt.Platform.Application.Jobs;

/// <summary>Work on a whole file.</summary>
public sealed record JobResponse : IVersioned
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it does.</summary>
    public required JobKind Kind { get; init; }

    /// <summary>The kind of record: <c>customers</c>.</summary>
    public required string Resource { get; init; }

    /// <summary>How the file is written.</summary>
    public required FileFormat Format { get; init; }

    /// <summary>Everything is checked and nothing saved.</summary>
    public required bool DryRun { get; init; }

    /// <summary>How far it is.</summary>
    public required JobStatus Status { get; init; }

    /// <summary>Rows behind it, and rows there are.</summary>
    public required ProgressResponse Progress { get; init; }

    /// <summary>Records that were created.</summary>
    public required long Created { get; init; }

    /// <summary>Records that were changed.</summary>
    public required long Updated { get; init; }

    /// <summary>Rows that said nothing new.</summary>
    public required long Unchanged { get; init; }

    /// <summary>Rows that were refused; <c>/jobs/{id}/errors</c> says why.</summary>
    public required long Refused { get; init; }

    /// <summary>When it was taken in.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When work on it began.</summary>
    public required DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Raised with every step.</summary>
    public required int Version { get; init; }

    internal static JobResponse Of(Job job) => new()
    {
        Id = job.Id,
        Kind = job.Kind,
        Resource = job.Resource,
        Format = job.Format,
        DryRun = job.DryRun,
        Status = job.Status,
        Progress = new ProgressResponse(job.Done, job.Total),
        Created = job.Created,
        Updated = job.Updated,
        Unchanged = job.Unchanged,
        Refused = job.Refused,
        CreatedAt = job.CreatedAt,
        StartedAt = job.StartedAt,
        FinishedAt = job.FinishedAt,
        Version = job.Version,
    };
}

/// <summary>How far a job is.</summary>
/// <param name="Done">Rows behind it, whatever became of them.</param>
/// <param name="Total">Rows there are; absent until they have been counted.</param>
public sealed record ProgressResponse(long Done, long? Total);

/// <summary>One thing that is wrong with one row.</summary>
/// <param name="Line">Line of the file on which the row begins, from 1; the header of a CSV file counts.</param>
/// <param name="Pointer">JSON Pointer to the member; empty = the row as a whole.</param>
/// <param name="Code">Stable name to program against.</param>
/// <param name="Message">A sentence that says how to mend it.</param>
public sealed record JobErrorResponse(long Line, string Pointer, string Code, string Message);
