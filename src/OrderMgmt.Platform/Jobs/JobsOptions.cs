namespace OrderMgmt.Platform.Jobs;

/// <summary>How jobs are worked on (configuration section <c>Jobs</c>).</summary>
public sealed class JobsOptions
{
    /// <summary>Rows in one transaction.</summary>
    public int BatchSize { get; set; } = 1000;

    /// <summary>How long a process may be silent before another takes its job over.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often is looked for jobs that other processes have taken in or left.</summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often work on a job is begun before it counts as failed.</summary>
    public int MaxAttempts { get; set; } = 5;

    /// <summary>Problems that are kept per job; those beyond are only counted.</summary>
    public int MostProblems { get; set; } = 10_000;

    /// <summary>Largest file in bytes.</summary>
    public long LargestFile { get; set; } = 4L * 1024 * 1024 * 1024;

    /// <summary>How long the file of an ended job is kept.</summary>
    public TimeSpan KeepFiles { get; set; } = TimeSpan.FromDays(7);
}
