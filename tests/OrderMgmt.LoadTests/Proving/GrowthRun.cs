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
        await using var replicas = await ReplicaSet.StartAsync(databases, apiAssembly, 1, new Dictionary<string, string>(), cancellationToken);
        using var client = new ApiClient(replicas.Urls[0], replicas.Key);
        var records = await MasterRecords.CreateAsync(client, "GROWTH", cancellationToken);
        progress.WriteLine($"{databases.Name}: walking the template orders");
        var block = await BlockAsync(databases, replicas, client, records, cancellationToken);
        var seeder = new Seeder(databases, replicas.ConnectionString, block, progress);
        long orders = block.Orders;
        foreach (var size in settings.Sizes)
        {
            await replicas.KillAsync(0);
            var start = Stopwatch.GetTimestamp();
            orders = await seeder.GrowAsync(size - orders, cancellationToken);
            var figures = new OrderedDictionary<string, double> { ["seeding, s"] = Stopwatch.GetElapsedTime(start).TotalSeconds };
            await replicas.StartAsync(0, cancellationToken);
            progress.WriteLine($"{databases.Name}: measuring at {orders} orders");
            await MeasureAsync(replicas, databases, records, figures, cancellationToken);
            await ProveAsync(replicas, size, figures, cancellationToken);
            _measured.Add((Words(size), figures));
        }

        Report();
    }

    private async Task<OrderBlock> BlockAsync(DatabaseHost databases, ReplicaSet replicas, ApiClient client, MasterRecords records, CancellationToken cancellationToken)
    {
        await using var tables = databases.Tables(replicas.ConnectionString);
        await tables.OpenAsync(cancellationToken);
        return await TemplateOrders.WalkAsync(client, records, tables, proof, settings.Seed, cancellationToken);
    }

    private async Task MeasureAsync(ReplicaSet replicas, DatabaseHost databases, MasterRecords records, OrderedDictionary<string, double> figures, CancellationToken cancellationToken)
    {
        using var client = new ApiClient(replicas.Urls[0], replicas.Key);
        using var load = new Load(replicas.TargetOf(0, databases), records, 1, settings.Seed);
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

        var reads = await ReadCalls.FindAsync(client, cancellationToken);
        var timings = await ReadRounds.RunAsync(client, reads, settings.ReadRounds, proof, cancellationToken);
        foreach (var name in timings.Names)
        {
            Note(figures, name, timings.Of(name));
        }

        static void Note(OrderedDictionary<string, double> figures, string name, Percentiles of) => (figures[$"{name}, p50 ms"], figures[$"{name}, p99 ms"]) = (of.P50, of.P99);
    }

    private async Task ProveAsync(ReplicaSet replicas, int size, OrderedDictionary<string, double> figures, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var violation in await Integrity.CheckAsync(replicas.Urls[0], replicas.Key, cancellationToken))
        {
            proof.Fault($"With {Words(size)} orders: {violation}");
        }

        figures["proof of all invariants, s"] = Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Ratios to the smallest size first.</summary>
    private void Report()
    {
        var smallest = _measured[0];
        foreach (var (name, least) in smallest.Figures)
        {
            foreach (var (size, figures) in _measured.Skip(1))
            {
                proof.Note(name, $"{size} ÷ {smallest.Size}", figures[name] / least);
            }

            foreach (var (size, figures) in _measured)
            {
                proof.Note(name, size, figures[name]);
            }
        }
    }

    private static string Words(int size) => size switch
    {
        >= 1_000_000 => (size / 1_000_000.0).ToString(CultureInfo.InvariantCulture) + " M",
        >= 1_000 => (size / 1_000.0).ToString(CultureInfo.InvariantCulture) + " k",
        _ => size.ToString(CultureInfo.InvariantCulture),
    };
}
