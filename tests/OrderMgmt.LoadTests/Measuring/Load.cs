using System.Diagnostics;
using OrderMgmt.LoadTests.Client;
using OrderMgmt.LoadTests.Targets;

namespace OrderMgmt.LoadTests.Measuring;

/// <summary>Clients that walk orders through one system, each on its own connection.</summary>
internal sealed class Load : IDisposable
{
    private const int GiveUpAfter = 10;

    // A cycle in so many shows the lag of events by polling; the others wait on the server, so that polling is no load worth speaking of.
    private const int PollingCycles = 5;

    private readonly Target _target;
    private readonly IReadOnlyList<(ApiClient Client, OrderCycle Cycle)> _clients;

    /// <param name="target">The system.</param>
    /// <param name="records">What orders are made from.</param>
    /// <param name="clients">How many at once.</param>
    /// <param name="seed">Makes the orders the same in each run and for each system.</param>
    public Load(Target target, MasterRecords records, int clients, int seed)
    {
        _target = target;
        var run = Guid.CreateVersion7().ToString("N")[^8..];
        _clients =
        [
            .. Enumerable.Range(0, clients).Select(i =>
            {
                var client = new ApiClient(target.Url, target.Key);
                return (client, new OrderCycle(client, records, new Random((seed * 1000) + i), $"{run}-{clients}-{i}", TimeProvider.System));
            }),
        ];
    }

    public int Clients => _clients.Count;

    /// <summary>As fast as it goes: each client begins its next order when the last one is closed.</summary>
    public Task<Tally> RunAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        return MeasureAsync(
            async (cycle, tally) =>
            {
                while (Stopwatch.GetElapsedTime(start) < duration && tally.Errors.Count < GiveUpAfter)
                {
                    await TryAsync(tally, () => cycle.RunAsync(cancellationToken));
                }
            },
            cancellationToken);
    }

    /// <summary>At a given rate, however fast the system is: a queue that builds up is seen in the durations.</summary>
    public Task<Tally> RunPacedAsync(double cyclesPerSecond, TimeSpan duration, CancellationToken cancellationToken)
    {
        var (start, last) = (Stopwatch.GetTimestamp(), -1);
        return MeasureAsync(
            async (cycle, tally) =>
            {
                while (tally.Errors.Count < GiveUpAfter)
                {
                    var number = Interlocked.Increment(ref last);
                    var due = TimeSpan.FromSeconds(number / cyclesPerSecond);
                    if (due >= duration)
                    {
                        return;
                    }

                    if (due - Stopwatch.GetElapsedTime(start) is var early && early > TimeSpan.Zero)
                    {
                        await Task.Delay(early, cancellationToken);
                    }

                    await TryAsync(tally, () => number % PollingCycles == 0 ? cycle.RunPollingAsync(tally.Lags, cancellationToken) : cycle.RunAsync(cancellationToken));
                }
            },
            cancellationToken);
    }

    public void Dispose()
    {
        foreach (var (client, _) in _clients)
        {
            client.Dispose();
        }
    }

    private async Task<Tally> MeasureAsync(Func<OrderCycle, Tally, Task> work, CancellationToken cancellationToken)
    {
        var before = _target.Usage();
        var start = Stopwatch.GetTimestamp();
        var tallies = await Task.WhenAll(_clients.Select(client => Task.Run(
            async () =>
            {
                var tally = new Tally();
                client.Cycle.Times = tally.Times;
                await work(client.Cycle, tally);
                return tally;
            },
            cancellationToken)));

        // Until the last client is through: what was begun counts, and so does the time it took.
        var total = new Tally { Elapsed = Stopwatch.GetElapsedTime(start), Usage = _target.Usage() - before };
        foreach (var tally in tallies)
        {
            total.Add(tally);
        }

        return total;
    }

    private static async Task TryAsync(Tally tally, Func<Task> cycle)
    {
        try
        {
            await cycle();
            tally.Cycles++;
        }
        catch (Exception exception) when (exception is CallFailedException or HttpRequestException)
        {
            tally.Errors.Add(exception.Message);
        }
    }
}

/// <summary>What came of a stretch of load.</summary>
internal sealed class Tally
{
    public int Cycles { get; set; }

    public TimeSpan Elapsed { get; set; }

    public CallTimes Times { get; } = new();

    /// <summary>Between the answer to a command and the look-up that showed its effect in another module.</summary>
    public List<TimeSpan> Lags { get; } = [];

    public List<string> Errors { get; } = [];

    public Usage? Usage { get; set; }

    public double CyclesPerSecond => Elapsed == TimeSpan.Zero ? 0 : Cycles / Elapsed.TotalSeconds;

    /// <summary>Adds another stretch, or another client of the same stretch (whose time is that of all).</summary>
    public void Add(Tally other)
    {
        Cycles += other.Cycles;
        Elapsed += other.Elapsed;
        Times.Add(other.Times);
        Lags.AddRange(other.Lags);
        Errors.AddRange(other.Errors);
        Usage = other.Usage is null ? Usage : Usage is null ? other.Usage : Usage + other.Usage;
    }
}
