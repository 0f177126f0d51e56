using System.Collections.Concurrent;

namespace OrderMgmt.Platform.Messaging;

/// <summary>Wakes lanes when a commit gave them work, and waiters when a lane has handled something.</summary>
public sealed class LaneSignals
{
    private readonly ConcurrentDictionary<string, Signal> _lanes = new();
    private readonly ConcurrentDictionary<string, Signal> _handledBy = new();
    private readonly Signal _handled = new();

    /// <summary>Raised after <see cref="Wake"/>, for engines that can tell other processes.</summary>
    public event Action<IReadOnlyCollection<string>>? Woken;

    /// <summary>A commit gave these lanes work.</summary>
    public void Wake(IReadOnlyCollection<string> lanes)
    {
        if (lanes.Count == 0)
        {
            return;
        }

        WakeLocal(lanes);
        Woken?.Invoke(lanes);
    }

    /// <summary>Another process gave these lanes work.</summary>
    public void WakeLocal(IEnumerable<string> lanes)
    {
        foreach (var lane in lanes)
        {
            Of(_lanes, lane).Set();
        }
    }

    /// <summary>Completes when a lane has committed its next batch in this process. Of other processes nothing is heard here.</summary>
    public Task NextHandled(string lane) => Of(_handledBy, lane).Next();

    /// <summary>A lane has committed a batch.</summary>
    internal void Handled(string lane)
    {
        Of(_handledBy, lane).Set();
        _handled.Set();
    }

    internal Task NextWork(string lane) => Of(_lanes, lane).Next();

    internal Task NextHandled() => _handled.Next();

    private static Signal Of(ConcurrentDictionary<string, Signal> signals, string lane) => signals.GetOrAdd(lane, _ => new Signal());

    /// <summary>Take the task first, look for work, then await it: nothing set in between is missed.</summary>
    private sealed class Signal
    {
        private TaskCompletionSource _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Next() => Volatile.Read(ref _source).Task;

        public void Set() => Interlocked.Exchange(ref _source, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }
}
