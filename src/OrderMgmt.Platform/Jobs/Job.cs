using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Platform.Jobs;

/// <summary>What a job does.</summary>
public enum JobKind
{
    /// <summary>Reads records from a file.</summary>
    Import,

    /// <summary>Writes records to a file.</summary>
    Export,
}

/// <summary>How records are written in a file.</summary>
public enum FileFormat
{
    /// <summary>Comma-separated values with a header (RFC 4180) in UTF-8.</summary>
    Csv,

    /// <summary>One JSON object per line in UTF-8.</summary>
    Ndjson,
}

/// <summary>How far a job is.</summary>
public enum JobStatus
{
    /// <summary>Waits for its turn.</summary>
    Queued,

    /// <summary>Is being worked on.</summary>
    Running,

    /// <summary>Has done everything it could; rows that were refused are listed.</summary>
    Completed,

    /// <summary>Could not go on; what it had done before stays.</summary>
    Failed,

    /// <summary>Was stopped by someone; what it had done before stays.</summary>
    Cancelled,
}

/// <summary>
/// Work on a whole file. It is done in batches: each commits its rows together with the job's progress, so that a job whose
/// process dies goes on behind its last batch, in whichever process takes it over.
/// </summary>
public sealed class Job : AggregateRoot
{
    /// <summary>A new job waits for its turn.</summary>
    public Job(Guid id, DateTimeOffset createdAt, JobKind kind, string resource, FileFormat format, bool dryRun, string actorKind, string actorName)
    {
        Id = id;
        CreatedAt = createdAt;
        (Kind, Resource, Format, DryRun, ActorKind, ActorName) = (kind, resource, format, dryRun, actorKind, actorName);
        Changed();
    }

    private Job()
    {
    }

    /// <summary>What it does.</summary>
    public JobKind Kind { get; private init; }

    /// <summary>The kind of record: <c>customers</c>.</summary>
    public string Resource { get; private init; } = "";

    /// <summary>How the file is written.</summary>
    public FileFormat Format { get; private init; }

    /// <summary>Everything is checked and nothing saved.</summary>
    public bool DryRun { get; private init; }

    /// <summary>Who wanted it: the kind of the actor.</summary>
    public string ActorKind { get; private init; } = "";

    /// <summary>Who wanted it: the name of the actor.</summary>
    public string ActorName { get; private init; } = "";

    /// <summary>How far it is.</summary>
    public JobStatus Status { get; private set; } = JobStatus.Queued;

    /// <summary>Rows there are; nothing until they have been counted.</summary>
    public long? Total { get; private set; }

    /// <summary>Rows behind it, whatever became of them.</summary>
    public long Done { get; private set; }

    /// <summary>Records that were created.</summary>
    public long Created { get; private set; }

    /// <summary>Records that were changed.</summary>
    public long Updated { get; private set; }

    /// <summary>Rows that said nothing new.</summary>
    public long Unchanged { get; private set; }

    /// <summary>Rows that were refused.</summary>
    public long Refused { get; private set; }

    /// <summary>When work on it began.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>When it ended, in whichever way.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The process that works on it.</summary>
    public Guid? Runner { get; private set; }

    /// <summary>Free for other processes from then on.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>How often work on it was begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>Stops it, unless it has ended.</summary>
    public void Cancel(DateTimeOffset now)
    {
        if (Status is not (JobStatus.Queued or JobStatus.Running))
        {
            throw new DomainException("platform.job_ended", $"The job is {Status.ToText()} already and can't be cancelled.");
        }

        (Status, FinishedAt) = (JobStatus.Cancelled, now);
        Changed();
    }
}

/// <summary>One thing that is wrong with one row of a file.</summary>
public sealed class JobProblem
{
    /// <summary>Order in which problems were found.</summary>
    public long Id { get; private set; }

    /// <summary>The job.</summary>
    public required Guid JobId { get; init; }

    /// <summary>Line of the file on which the row begins, from 1; the header of a CSV file counts.</summary>
    public required long Line { get; init; }

    /// <summary>JSON Pointer to the member; empty = the row as a whole.</summary>
    public required string Pointer { get; init; }

    /// <summary>Stable name to program against.</summary>
    public required string Code { get; init; }

    /// <summary>A sentence that says how to mend it.</summary>
    public required string Message { get; init; }
}

/// <summary>A piece of the file of a job.</summary>
public sealed class JobChunk
{
    /// <summary>The job.</summary>
    public required Guid JobId { get; init; }

    /// <summary>Place in the file, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>The bytes.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
