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

    /// <summary>Creates the instruments.</summary>
    public MessagingMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _handled = meter.CreateCounter<long>("ordermgmt.events.handled", description: "Deliveries handled, per lane");
        _batch = meter.CreateHistogram<int>("ordermgmt.lane.batch", description: "Deliveries per commit, per lane");
        _lag = meter.CreateHistogram<double>("ordermgmt.lane.lag", unit: "ms", description: "From commit of an event to its handling, oldest of each batch");
        _failures = meter.CreateCounter<long>("ordermgmt.events.failed", description: "Failed attempts, per lane");
        _dead = meter.CreateCounter<long>("ordermgmt.events.dead", description: "Deliveries set aside for an operator");
        _leaseChanges = meter.CreateCounter<long>("ordermgmt.lane.lease_changes", description: "Lanes taken over by this process");
    }

    internal void Handled(string lane, int count, TimeSpan lag)
    {
        var tag = new KeyValuePair<string, object?>("lane", lane);
        _handled.Add(count, tag);
        _batch.Record(count, tag);
        _lag.Record(lag.TotalMilliseconds, tag);
    }

    internal void Failed(string lane, bool dead)
    {
        var tag = new KeyValuePair<string, object?>("lane", lane);
        _failures.Add(1, tag);
        if (dead)
        {
            _dead.Add(1, tag);
        }
    }

    internal void LeaseChanged() => _leaseChanges.Add(1);
}
