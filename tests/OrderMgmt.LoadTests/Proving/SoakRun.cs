using System.Globalization;
using OrderMgmt.LoadTests.Client;
using OrderMgmt.LoadTests.Measuring;
using OrderMgmt.LoadTests.Targets;

namespace OrderMgmt.LoadTests.Proving;

/// <summary>How long, how often it is looked at, and with how many clients.</summary>
internal sealed record SoakSettings(TimeSpan Duration, TimeSpan Sample, int Clients, int Seed);

/// <summary>Keeps the product at half of its highest rate for long and watches whether anything grows.</summary>
internal sealed class SoakRun(SoakSettings settings, Proof proof, TextWriter progress)
{
    private const double BytesPerMegabyte = 1024 * 1024;

    /// <summary>Caches fill and code is compiled anew in the first part of a run; what is flat is judged behind it.</summary>
    private const double Settling = 0.25;

    /// <summary>Growth of an hour, as a share of what is held, that still counts as flat.</summary>
    private const double Flat = 0.05;

    public async Task RunAsync(DatabaseHost databases, string apiAssembly, CancellationToken cancellationToken)
    {
        await using var target = await Target.StartAsync(Target.Cycle, databases, apiAssembly, cancellationToken);
        using var client = new ApiClient(target.Url, target.Key);
        using var load = new Load(target, await MasterRecords.CreateAsync(client, "SOAK", cancellationToken), settings.Clients, settings.Seed);
        await load.RunAsync(settings.Sample, cancellationToken);
        var highest = await load.RunAsync(settings.Sample, cancellationToken);
        highest.Errors.ForEach(proof.Fault);

        List<(double Hours, double Megabytes)> memory = [];
        for (var passed = settings.Sample; passed <= settings.Duration && proof.IsClean; passed += settings.Sample)
        {
            var tally = await load.RunPacedAsync(highest.CyclesPerSecond / 2, settings.Sample, cancellationToken);
            tally.Errors.ForEach(proof.Fault);
            memory.Add((passed.TotalHours, ProcessFigures.ResidentMemory(target.Server!.Id) / BytesPerMegabyte));
            Note(passed, tally, memory[^1].Megabytes);
            progress.WriteLine($"{databases.Name}: {passed}, {tally.CyclesPerSecond:0.0} cycles/s, {memory[^1].Megabytes:0} MB");
        }

        Judge(memory);
        await Aftermath.DrainAsync(client, proof, cancellationToken);
        foreach (var violation in await Integrity.CheckAsync(target.Url, target.Key, cancellationToken))
        {
            proof.Fault(violation);
        }
    }

    private void Note(TimeSpan passed, Tally tally, double megabytes)
    {
        var row = passed.ToString("c", CultureInfo.InvariantCulture);
        var lag = Percentiles.Of(tally.Lags.Select(lag => lag.TotalMilliseconds));
        var (create, pay) = (tally.Times.Of(Call.Create), tally.Times.Of(Call.Pay));
        proof.Count("cycles", tally.Cycles);
        proof.Note(row, "cycles/s", tally.CyclesPerSecond);
        proof.Note(row, "memory, MB", megabytes);
        proof.Note(row, "create, p50 ms", create.P50);
        proof.Note(row, "p99 ms", create.P99);
        proof.Note(row, "pay, p50 ms", pay.P50);
        proof.Note(row, "pay, p99 ms", pay.P99);
        proof.Note(row, "lag, p50 ms", lag.P50);
        proof.Note(row, "lag, p99 ms", lag.P99);
    }

    private void Judge(List<(double Hours, double Megabytes)> memory)
    {
        var settled = memory.Skip((int)(memory.Count * Settling)).ToList();
        if (settled.Count < 2)
        {
            proof.Remarks.Add("Memory: too few samples to say whether it is flat.");
            return;
        }

        var (slope, average) = (Slope(settled), settled.Average(sample => sample.Megabytes));
        var verdict = slope <= Flat * average ? "flat" : "GROWING";
        proof.Remarks.Add(string.Create(CultureInfo.InvariantCulture, $"Memory is {verdict}: {slope:+0.0;-0.0} MB per hour on an average of {average:0} MB, from {settled.Count} samples behind the first quarter."));
    }

    /// <summary>Of the straight line with the least squares.</summary>
    private static double Slope(IReadOnlyList<(double X, double Y)> points)
    {
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        return points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
    }
}
