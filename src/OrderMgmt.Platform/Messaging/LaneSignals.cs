using System.Collections.Concurrent;

namespace OrderMgmt.Platform.Messaging;

/// <summary>Wakes lanes when a commit gave them work, and waiters when a lane has handled something.</summary>
public sealed class LaneSignals
{
    private readonly Signal _work = new();
    private readonly Signal _givenBack = new();
    private readonly ConcurrentDictionary<string, Signal> _handledBy = new();
    private readonly ConcurrentDictionary<Guid, Signal> _handledOf = new();

    /// <summary>Raised after <see cref="Wake"/>, for engines that can tell other processes.</summary>
    public event Action<IReadOnlyCollection<string>>? Woken;

    /// <summary>A commit gave these lanes work.</summary>
    public void Wake(IReadOnlyCollection<string> lanes)
    {
        if (lanes.Count == 0)
        {
            return;
        }

        WakeLocal();
        Woken?.Invoke(lanes);
    }

    /// <summary>There may be work that this process can do: given by another one, or in lanes just gained.</summary>
    public void WakeLocal() => _work.Set();

    /// <summary>Another process has given its lanes back.</summary>
    public void LanesGivenBack() => _givenBack.Set();

    /// <summary>Completes when a lane has committed its next batch in this process. Of other processes nothing is heard here.</summary>
    public Task NextHandled(string lane) => Of(_handledBy, lane).Next();

    /// <summary>These lanes have committed a turn, in which something was handled that these requests set off.</summary>
    internal void Handled(IEnumerable<string> lanes, IEnumerable<Guid> requests)
    {
        foreach (var lane in lanes)
        {
            Of(_handledBy, lane).Set();
        }

        foreach (var request in requests)
        {
            if (_handledOf.TryGetValue(request, out var signal))
            {
                signal.Set();
            }
        }
    }

    internal Task NextWork() => _work.Next();

    internal Task NextGivenBack() => _givenBack.Next();

    /// <summary>Completes when something that a request set off has been handled in this process; for the one who waits for it, until <see cref="Forget"/>.</summary>
    internal Task NextHandled(Guid request) => Of(_handledOf, request).Next();

    internal void Forget(Guid request) => _handledOf.TryRemove(request, out _);

    private static Signal Of<TKey>(ConcurrentDictionary<TKey, Signal> signals, TKey key)
        where TKey : notnull => signals.GetOrAdd(key, _ => new Signal());

    /// <summary>Take the task first, look for work, then await it: nothing set in between is missed.</summary>
    private sealed class Signal
    {
        private TaskCompletionSource _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Next() => Volatile.Read(ref _source).Task;

        public void Set() => Interlocked.Exchange(ref _source, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }
}
