using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.IntegrationTests.Platform.Bench;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.IntegrationTests.Platform;

public sealed class MessagingMetricsTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task What_waits_in_a_lane_is_shown_with_the_age_of_the_oldest(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider, options => options.MaxAttempts = 1);
        using var metrics = new Measured(process);
        await NameAsync(process, "dead");
        process.Sabotage.FailOn("dead");
        await process.DrainAsync();
        await NameAsync(process, "a", "b");
        await process.AdvanceAsync(TimeSpan.FromSeconds(3));

        await process.Service<IEnumerable<IHostedService>>().OfType<QueueWatch>().Single().LookAsync(CancellationToken.None);

        Assert.Equal((2, 3, 1), (metrics.Last("ordermgmt.lane.queue"), metrics.Last("ordermgmt.lane.oldest"), metrics.Last("ordermgmt.lane.dead")));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Batch_lag_and_number_of_what_is_handled_are_shown_per_lane(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        using var metrics = new Measured(process);
        await NameAsync(process, "a", "b", "c");
        await process.AdvanceAsync(TimeSpan.FromSeconds(2));

        await process.DrainAsync();

        Assert.Equal((3, 3, 2000), (metrics.Sum("ordermgmt.events.handled"), metrics.Last("ordermgmt.lane.batch"), metrics.Last("ordermgmt.lane.lag")));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_take_over_is_counted_where_the_lane_went_and_shown_as_gone_where_it_was(DatabaseProvider provider)
    {
        await using var first = await BenchProcess.StartAsync(provider);
        var second = await first.StartSecondAsync();
        using var lost = new Measured(first);
        using var gained = new Measured(second);

        await first.Leases.ReleaseAsync(CancellationToken.None);
        await second.Leases.RenewAsync(CancellationToken.None);
        await second.Leases.RenewAsync(CancellationToken.None);

        Assert.Equal((-1, 1), (lost.Sum("ordermgmt.lane.held"), gained.Sum("ordermgmt.lane.held")));
        Assert.Equal((0, 1), (lost.Sum("ordermgmt.lane.lease_changes"), gained.Sum("ordermgmt.lane.lease_changes")));
    }

    private static async Task NameAsync(BenchProcess process, params string[] names)
    {
        foreach (var name in names)
        {
            await process.SendAsync(new NameGadgetCommand(Guid.CreateVersion7(), name));
        }
    }

    /// <summary>What one process has measured of its only lane.</summary>
    private sealed class Measured : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly List<(string Name, double Value)> _values = [];

        public Measured(BenchProcess process)
        {
            var meters = process.Service<IMeterFactory>();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == MessagingMetrics.MeterName && instrument.Meter.Scope == meters)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.Start();
        }

        public double Sum(string name) => _values.Where(value => value.Name == name).Sum(value => value.Value);

        public double Last(string name)
        {
            _listener.RecordObservableInstruments();
            return _values.Last(value => value.Name == name).Value;
        }

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            Assert.Equal("Bench", tags[0].Value);
            _values.Add((instrument.Name, value));
        }
    }
}
