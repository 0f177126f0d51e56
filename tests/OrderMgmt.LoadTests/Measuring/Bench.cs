using OrderMgmt.LoadTests.Client;
using OrderMgmt.LoadTests.Reporting;
using OrderMgmt.LoadTests.Targets;

namespace OrderMgmt.LoadTests.Measuring;

/// <summary>What is to be measured, and how long.</summary>
internal sealed record BenchSettings(IReadOnlyList<int> Clients, TimeSpan Duration, TimeSpan Warmup, int Seed);

/// <summary>Measures systems that are up, taking turns, so that whatever else the machine does meanwhile hits all of them alike.</summary>
internal sealed class Bench(BenchSettings settings, Report report, TextWriter progress)
{
    private const int Slices = 4;

    /// <summary>All numbers of clients, then half load where events are handled beside the calls, then the proof of the invariants.</summary>
    public async Task RunAsync(IReadOnlyList<Target> targets, string provider, CancellationToken cancellationToken)
    {
        List<(Target Target, MasterRecords Records)> ready = [];
        foreach (var target in targets)
        {
            using var client = new ApiClient(target.Url, target.Key);
            ready.Add((target, await MasterRecords.CreateAsync(client, Guid.CreateVersion7().ToString("N")[^6..], cancellationToken)));
        }

        foreach (var clients in settings.Clients)
        {
            await RunAsync(ready, provider, clients, cancellationToken);
        }

        foreach (var (target, records) in ready)
        {
            if (target.Name == Target.Cycle)
            {
                await RunHalfLoadAsync(target, records, provider, cancellationToken);
            }

            report.Integrity.Add(new IntegrityFigures(target.Name, provider, await Integrity.CheckAsync(target.Url, target.Key, cancellationToken)));
        }
    }

    private async Task RunAsync(IReadOnlyList<(Target Target, MasterRecords Records)> ready, string provider, int clients, CancellationToken cancellationToken)
    {
        var loads = ready.Select(system => new Load(system.Target, system.Records, clients, settings.Seed)).ToList();
        try
        {
            foreach (var load in loads)
            {
                await load.RunAsync(settings.Warmup, cancellationToken);
            }

            var slices = loads.Select(_ => new List<Tally>()).ToList();
            for (var slice = 0; slice < Slices; slice++)
            {
                for (var i = 0; i < loads.Count; i++)
                {
                    slices[i].Add(await loads[i].RunAsync(settings.Duration / Slices, cancellationToken));
                    progress.WriteLine($"{provider}, {clients} clients, {ready[i].Target.Name}: {slices[i][^1].CyclesPerSecond:0.0} cycles/s");
                }
            }

            Note(ready, provider, clients, slices);
        }
        finally
        {
            loads.ForEach(load => load.Dispose());
        }
    }

    private void Note(IReadOnlyList<(Target Target, MasterRecords Records)> ready, string provider, int clients, List<List<Tally>> slices)
    {
        var figures = ready.Select((system, i) => Figures.Of(system.Target.Name, provider, clients, Sum(slices[i]))).ToList();
        report.Results.AddRange(figures);
        if (figures is [{ System: Target.Cycle } product, { System: Target.Floor } floor])
        {
            var neighbours = slices[0].Zip(slices[1], (a, b) => a.CyclesPerSecond / b.CyclesPerSecond).ToList();
            report.Ratios.Add(new RatioFigures(
                provider, clients, product.CyclesPerSecond / floor.CyclesPerSecond, neighbours.Min(), neighbours.Max(), product.CpuMsPerCycle / floor.CpuMsPerCycle));
        }
    }

    private async Task RunHalfLoadAsync(Target target, MasterRecords records, string provider, CancellationToken cancellationToken)
    {
        var best = report.Results.Where(result => result.System == target.Name && result.Provider == provider).MaxBy(result => result.CyclesPerSecond)!;
        var rate = best.CyclesPerSecond / 2;
        using var load = new Load(target, records, Math.Max(best.Clients, 2), settings.Seed);
        await load.RunAsync(settings.Warmup, cancellationToken);
        var tally = await load.RunPacedAsync(rate, settings.Duration, cancellationToken);
        report.HalfLoad.Add(HalfLoadFigures.Of(target.Name, provider, rate, tally));
        progress.WriteLine($"{provider}, half load, {target.Name}: {rate:0.0} cycles/s asked, {tally.CyclesPerSecond:0.0} done");
    }

    private static Tally Sum(List<Tally> slices)
    {
        var sum = new Tally();
        slices.ForEach(sum.Add);
        return sum;
    }
}
