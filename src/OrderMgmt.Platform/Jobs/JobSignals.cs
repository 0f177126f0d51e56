namespace OrderMgmt.Platform.Jobs;

/// <summary>Wakes the runner of this process when a job was taken in.</summary>
public sealed class JobSignals
{
    private TaskCompletionSource _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the next job. Take it first, look for jobs, then await it: nothing is missed.</summary>
    public Task Next() => Volatile.Read(ref _source).Task;

    /// <summary>A job was taken in.</summary>
    public void Set() => Interlocked.Exchange(ref _source, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
