using System.Collections.Concurrent;

namespace OrderMgmt.Platform.Messaging;

/// <summary>Wakes lanes when a commit gave them work, and waiters when a lane has handled something.</summary>
public sealed class LaneSignals
{
    private readonly ConcurrentDictionary<string, Signal> _lanes = new();
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
            Of(lane).Set();
        }
    }

    /// <summary>A lane has committed a batch.</summary>
    internal void Handled() => _handled.Set();

    internal Task NextWork(string lane) => Of(lane).Next();

    internal Task NextHandled() => _handled.Next();

    private Signal Of(string lane) => _lanes.GetOrAdd(lane, _ => new Signal());

    /// <summary>Take the task first, look for work, then await it: nothing set in between is missed.</summary>
    private sealed class Signal
    {
        private TaskCompletionSource _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Next() => Volatile.Read(ref _source).Task;

        public void Set() => Interlocked.Exchange(ref _source, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }
}
