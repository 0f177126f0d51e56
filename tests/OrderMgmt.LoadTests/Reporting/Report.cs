using System.Runtime.InteropServices;
using OrderMgmt.LoadTests.Client;
using OrderMgmt.LoadTests.Measuring;

namespace OrderMgmt.LoadTests.Reporting;

/// <summary>Everything one run found out, as it is written to the JSON file.</summary>
internal sealed record Report(Machine Machine, RunSettings Settings)
{
    public string LagMethod => "Time from the answer to a command until the first look-up that shows what another module did because of it (delivery made, invoice drafted, order closed); "
        + "the look-up's own time is included. One cycle in five is measured so, at half of the highest rate.";

    public List<StartFigures> Starts { get; } = [];

    public List<Figures> Results { get; } = [];

    public List<RatioFigures> Ratios { get; } = [];

    public List<HalfLoadFigures> HalfLoad { get; } = [];

    public List<IntegrityFigures> Integrity { get; } = [];

    /// <summary>No call failed and every invariant holds.</summary>
    public bool IsClean => Results.All(result => result.Errors == 0) && HalfLoad.All(result => result.Errors == 0) && Integrity.All(result => result.Violations.Count == 0);
}

/// <summary>Where it ran.</summary>
internal sealed record Machine(int Cores, string Processor, long MemoryMb, string System, string Runtime)
{
    public static Machine This() => new(Environment.ProcessorCount, ProcessorName(), GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20, RuntimeInformation.OSDescription, RuntimeInformation.FrameworkDescription);

    private static string ProcessorName() =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown";
}

/// <summary>What was asked for.</summary>
internal sealed record RunSettings(DateTimeOffset At, IReadOnlyList<int> Clients, double DurationSeconds, double WarmupSeconds, int Seed);

/// <summary>A fresh process on a migrated database.</summary>
/// <param name="StartMs">From the start of the process to its first answered request.</param>
/// <param name="IdleMemoryMb">Resident after five idle seconds.</param>
internal sealed record StartFigures(string System, string Provider, string Engine, double StartMs, double IdleMemoryMb)
{
    /// <summary>Resident at the end, after all load.</summary>
    public double? FinalMemoryMb { get; set; }
}

/// <summary>One kind of call.</summary>
internal sealed record CallFigures(Call Call, int Count, double P50Ms, double P99Ms)
{
    public static IReadOnlyList<CallFigures> Of(CallTimes times) => [.. Calls.All.Select(call => Of(times, call))];

    private static CallFigures Of(CallTimes times, Call call)
    {
        var percentiles = times.Of(call);
        return new CallFigures(call, times.CountOf(call), percentiles.P50, percentiles.P99);
    }
}

/// <summary>One system with one number of clients, as fast as it goes.</summary>
internal sealed record Figures(
    string System, string Provider, int Clients, int Cycles, double Seconds, double CyclesPerSecond, int Errors, IReadOnlyList<string> ErrorExamples,
    double? ServerCpuMsPerCycle, double? DatabaseCpuMsPerCycle, double ClientCpuMsPerCycle, double CommandsPerCycle, double ReadsPerCycle,
    double? StatementsPerCycle, double? CommitsPerCycle, double? WalKbPerCycle, IReadOnlyList<CallFigures> Calls)
{
    private const int Examples = 3;

    /// <summary>CPU of the system and its database together.</summary>
    public double? CpuMsPerCycle => ServerCpuMsPerCycle is null ? null : ServerCpuMsPerCycle + (DatabaseCpuMsPerCycle ?? 0);

    public static Figures Of(string system, string provider, int clients, Tally tally)
    {
        var cycles = Math.Max(1, tally.Cycles);
        var usage = tally.Usage!;
        return new Figures(
            system, provider, clients, tally.Cycles, tally.Elapsed.TotalSeconds, tally.CyclesPerSecond, tally.Errors.Count, [.. tally.Errors.Take(Examples)],
            usage.ServerCpu?.TotalMilliseconds / cycles, usage.DatabaseCpu?.TotalMilliseconds / cycles, usage.ClientCpu.TotalMilliseconds / cycles,
            (double)tally.Times.Commands / cycles, (double)tally.Times.Reads / cycles,
            (double?)usage.Counters.Statements / cycles, (double?)usage.Counters.Commits / cycles, usage.Counters.WalBytes / 1024.0 / cycles, CallFigures.Of(tally.Times));
    }
}

/// <summary>The product against the floor, from slices that took turns.</summary>
/// <param name="Throughput">Cycles per second, product ÷ floor.</param>
/// <param name="Slowest">The lowest ratio of two neighbouring slices.</param>
/// <param name="Fastest">The highest.</param>
/// <param name="Cpu">CPU per cycle of system and database, product ÷ floor.</param>
internal sealed record RatioFigures(string Provider, int Clients, double Throughput, double Slowest, double Fastest, double? Cpu);

/// <summary>The product at half of its highest rate.</summary>
internal sealed record HalfLoadFigures(
    string System, string Provider, double CyclesPerSecond, int Cycles, int Errors, int LagSamples, double LagP50Ms, double LagP99Ms, IReadOnlyList<CallFigures> Calls)
{
    public static HalfLoadFigures Of(string system, string provider, double rate, Tally tally)
    {
        var lag = Percentiles.Of(tally.Lags.Select(lag => lag.TotalMilliseconds));
        return new HalfLoadFigures(system, provider, rate, tally.Cycles, tally.Errors.Count, tally.Lags.Count, lag.P50, lag.P99, CallFigures.Of(tally.Times));
    }
}

/// <summary>What a system's own proof of its invariants said after all load.</summary>
internal sealed record IntegrityFigures(string System, string Provider, IReadOnlyList<string> Violations);
