using System.Diagnostics;
using System.Globalization;
using OrderMgmt.LoadTests.Client;
using OrderMgmt.LoadTests.Measuring;
using OrderMgmt.LoadTests.Seeding;
using OrderMgmt.LoadTests.Targets;

namespace OrderMgmt.LoadTests.Proving;

/// <summary>How far to grow, and how long to measure at each size.</summary>
internal sealed record GrowthSettings(IReadOnlyList<int> Sizes, TimeSpan Duration, int ReadRounds, int Seed);

/// <summary>Grows one database from size to size and measures the same at each.</summary>
internal sealed class GrowthRun(GrowthSettings settings, Proof proof, TextWriter progress)
{
    private readonly List<(string Size, OrderedDictionary<string, double> Figures)> _measured = [];

    public async Task RunAsync(DatabaseHost databases, string apiAssembly, CancellationToken cancellationToken)
    {
        await using var product = await SeededProduct.StartAsync(databases, apiAssembly, proof, settings.Seed, progress, cancellationToken);
        try
        {
            foreach (var size in settings.Sizes)
            {
                await MeasureAsync(product, databases.Name, size, cancellationToken);
            }
        }
        finally
        {
            Report();
        }

        progress.WriteLine($"{databases.Name}: checking plans");
        await new PlanCheck(product, databases, proof).RunAsync(cancellationToken);
    }

    private async Task MeasureAsync(SeededProduct product, string database, int size, CancellationToken cancellationToken)
    {
        var figures = new OrderedDictionary<string, double>();
        _measured.Add((Words(size), figures));
        await TakeTimeAsync(figures, "seeding, s", () => product.GrowToAsync(size, cancellationToken));
        progress.WriteLine($"{database}: measuring at {Words(size)} orders");
        await MeasureCyclesAsync(product, figures, cancellationToken);
        await MeasureReadsAsync(product, figures, cancellationToken);
        await TakeTimeAsync(figures, "proof of all invariants, s", () => ProveAsync(product, size, cancellationToken));
    }

    private async Task MeasureCyclesAsync(SeededProduct product, OrderedDictionary<string, double> figures, CancellationToken cancellationToken)
    {
        using var load = new Load(product.Target, product.Records, 1, settings.Seed);
        await load.RunAsync(settings.Duration / 2, cancellationToken);
        var tally = await load.RunAsync(settings.Duration, cancellationToken);
        tally.Errors.ForEach(proof.Fault);
        proof.Count("cycles", tally.Cycles);
        var cycles = Math.Max(1, tally.Cycles);
        figures["ms per cycle"] = tally.Elapsed.TotalMilliseconds / cycles;
        figures["CPU ms per cycle"] = (tally.Usage!.ServerCpu!.Value + (tally.Usage.DatabaseCpu ?? TimeSpan.Zero)).TotalMilliseconds / cycles;
        foreach (var call in Calls.All)
        {
            Note(figures, call.ToString(), tally.Times.Of(call));
        }
    }

    private async Task MeasureReadsAsync(SeededProduct product, OrderedDictionary<string, double> figures, CancellationToken cancellationToken)
    {
        using var client = new ApiClient(product.Url, product.Key);
        var reads = await ReadCalls.FindAsync(client, cancellationToken);
        var calls = new SingleCalls(product.Url, product.Key, product.Records, [.. reads.Select(SingleCall.Of)], proof);
        await calls.RunAsync(clients: 1, Math.Min(3, settings.ReadRounds), callsPerSecond: null, cancellationToken);
        var timings = await calls.RunAsync(clients: 1, settings.ReadRounds, callsPerSecond: null, cancellationToken);
        foreach (var read in reads)
        {
            Note(figures, read.Name, timings.Of(read.Name));
        }
    }

    private async Task ProveAsync(SeededProduct product, int size, CancellationToken cancellationToken)
    {
        foreach (var violation in await Integrity.CheckAsync(product.Url, product.Key, cancellationToken))
        {
            proof.Fault($"With {Words(size)} orders: {violation}");
        }
    }

    /// <summary>Ratios to the smallest size first. What was measured before a run failed is told, too.</summary>
    private void Report()
    {
        var smallest = _measured[0];
        foreach (var (name, least) in smallest.Figures)
        {
            var measured = _measured.Where(other => other.Figures.ContainsKey(name)).ToList();
            foreach (var (size, figures) in measured.Skip(1))
            {
                proof.Note(name, $"{size} ÷ {smallest.Size}", figures[name] / least);
            }

            foreach (var (size, figures) in measured)
            {
                proof.Note(name, size, figures[name]);
            }
        }
    }

    private static async Task TakeTimeAsync(OrderedDictionary<string, double> figures, string name, Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        figures[name] = Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Note(OrderedDictionary<string, double> figures, string name, Percentiles of) => (figures[$"{name}, p50 ms"], figures[$"{name}, p99 ms"]) = (of.P50, of.P99);

    private static string Words(int size) => size switch
    {
        >= 1_000_000 => (size / 1_000_000.0).ToString(CultureInfo.InvariantCulture) + " M",
        >= 1_000 => (size / 1_000.0).ToString(CultureInfo.InvariantCulture) + " k",
        _ => size.ToString(CultureInfo.InvariantCulture),
    };
}
