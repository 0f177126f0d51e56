namespace OrderMgmt.Notifications.Application;

/// <summary>
/// The newest events, shared by all listeners of this process. Listeners pull at their own pace: one that falls behind what is
/// kept here reads from the database again, so a slow one costs the others nothing.
/// </summary>
internal sealed class LiveFeed
{
    /// <summary>How many events are kept for listeners that are a little behind.</summary>
    internal const int Kept = 500;

    private volatile Recent? _recent;
    private int _listeners;
    private TaskCompletionSource _changed = NewSignal();
    private TaskCompletionSource _wanted = NewSignal();

    public bool HasListeners => Volatile.Read(ref _listeners) > 0;

    /// <summary>Counts a listener in until it is disposed.</summary>
    public IDisposable Listen()
    {
        Interlocked.Increment(ref _listeners);
        Set(ref _wanted);
        return new Listener(this);
    }

    /// <summary>Completes with the next change. Take it first, look for events, then await it: nothing is missed in between.</summary>
    public Task NextChange() => Volatile.Read(ref _changed).Task;

    /// <summary>The events after a place; nothing when that place is no longer kept here: then read the database.</summary>
    public FeedSlice? After(long sequence) => _recent is { } recent && sequence >= recent.From
        ? new FeedSlice([.. recent.Events.SkipWhile(e => e.Sequence <= sequence)], Math.Max(sequence, recent.Head))
        : null;

    /// <summary>Completes when someone listens.</summary>
    internal async Task ListenersAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var wanted = Volatile.Read(ref _wanted).Task;
            if (HasListeners)
            {
                return;
            }

            await wanted.WaitAsync(cancellationToken);
        }
    }

    /// <summary>From now on everything after the head is kept here.</summary>
    internal void Restart(long head)
    {
        _recent = new Recent(head, head, []);
        Set(ref _changed);
    }

    /// <summary>Adds what came after the head.</summary>
    internal void Append(FeedSlice added)
    {
        var recent = _recent!;
        EventResponse[] events = [.. recent.Events, .. added.Events];
        var dropped = Math.Max(0, events.Length - Kept);
        _recent = new Recent(dropped == 0 ? recent.From : events[dropped - 1].Sequence, added.Next, events[dropped..]);
        Set(ref _changed);
    }

    /// <summary>Nobody listens: what is kept here would grow old.</summary>
    internal void Stop() => _recent = null;

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static void Set(ref TaskCompletionSource signal) => Interlocked.Exchange(ref signal, NewSignal()).SetResult();

    /// <summary>All events after <paramref name="From"/> up to <paramref name="Head"/>.</summary>
    private sealed record Recent(long From, long Head, EventResponse[] Events);

    private sealed class Listener(LiveFeed feed) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref feed._listeners);
    }
}
