using System.Diagnostics.Metrics;

namespace OrderMgmt.Platform.Messaging;

/// <summary>What the dispatcher exports (meter <c>OrderMgmt.Messaging</c>).</summary>
public sealed class MessagingMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "OrderMgmt.Messaging";

    private readonly Counter<long> _handled;
    private readonly Histogram<int> _batch;
    private readonly Histogram<double> _lag;
    private readonly Counter<long> _failures;
    private readonly Counter<long> _dead;
    private readonly Counter<long> _leaseChanges;
    private readonly UpDownCounter<int> _held;
    private readonly ObservableGauge<long> _queue;
    private volatile IReadOnlyList<LaneQueue> _queues = [];

    /// <summary>Creates the instruments.</summary>
    public MessagingMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _handled = meter.CreateCounter<long>("ordermgmt.events.handled", description: "Deliveries handled, per lane");
        _batch = meter.CreateHistogram<int>("ordermgmt.lane.batch", description: "Deliveries per commit, per lane");
        _lag = meter.CreateHistogram<double>("ordermgmt.lane.lag", unit: "ms", description: "From commit of an event to its handling, oldest of each batch");
        _failures = meter.CreateCounter<long>("ordermgmt.events.failed", description: "Failed attempts, per lane");
        _dead = meter.CreateCounter<long>("ordermgmt.events.dead", description: "Deliveries set aside for an operator, per lane");
        _leaseChanges = meter.CreateCounter<long>("ordermgmt.lane.lease_changes", description: "Lanes taken by this process from another one, or free before");
        _held = meter.CreateUpDownCounter<int>("ordermgmt.lane.held", description: "1 while this process works the lane");
        _queue = meter.CreateObservableGauge("ordermgmt.lane.queue", () => Measure(queue => queue.Ready), description: "Deliveries ready to be handled, of the lanes this process works");
        meter.CreateObservableGauge("ordermgmt.lane.oldest", () => Measure(queue => queue.Oldest.TotalSeconds), unit: "s", description: "Age of the oldest delivery that is ready");
        meter.CreateObservableGauge("ordermgmt.lane.dead", () => Measure(queue => queue.Dead), description: "Deliveries that wait for an operator");
    }

    internal void Handled(string lane, int count, TimeSpan lag)
    {
        var tag = Tag(lane);
        _handled.Add(count, tag);
        _batch.Record(count, tag);
        _lag.Record(lag.TotalMilliseconds, tag);
    }

    internal void Failed(string lane, bool dead)
    {
        var tag = Tag(lane);
        _failures.Add(1, tag);
        if (dead)
        {
            _dead.Add(1, tag);
        }
    }

    /// <summary>True when somebody collects the metrics.</summary>
    internal bool AreWatched => _queue.Enabled;

    internal void Taken(string lane) => _leaseChanges.Add(1, Tag(lane));

    internal void Gained(string lane) => _held.Add(1, Tag(lane));

    internal void Lost(string lane) => _held.Add(-1, Tag(lane));

    internal void Queued(IReadOnlyList<LaneQueue> queues) => _queues = queues;

    private static KeyValuePair<string, object?> Tag(string lane) => new("lane", lane);

    private IEnumerable<Measurement<T>> Measure<T>(Func<LaneQueue, T> value)
        where T : struct => _queues.Select(queue => new Measurement<T>(value(queue), Tag(queue.Lane)));
}

/// <summary>The queue of a lane at one moment.</summary>
internal sealed record LaneQueue(string Lane, long Ready, TimeSpan Oldest, long Dead);
