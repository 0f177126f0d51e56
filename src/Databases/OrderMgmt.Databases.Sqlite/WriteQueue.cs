namespace OrderMgmt.Databases.Sqlite;

/// <summary>
/// The writers of this process, first come, first served. SQLite itself lets waiting writers poll, so that under load an
/// unlucky one starves and every change of turn costs the length of a poll.
/// </summary>
internal sealed class WriteQueue
{
    /// <summary>Without a wait handle there is nothing in it to dispose of.</summary>
    private SemaphoreSlim Writing { get; } = new(1, 1);

    public async ValueTask<IDisposable?> EnterAsync(CancellationToken cancellationToken)
    {
        await Writing.WaitAsync(cancellationToken);
        return new Turn(Writing);
    }

    private sealed class Turn(SemaphoreSlim writing) : IDisposable
    {
        private SemaphoreSlim? _writing = writing;

        public void Dispose() => Interlocked.Exchange(ref _writing, null)?.Release();
    }
}
