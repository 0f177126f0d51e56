using System.CommandLine;
using OrderMgmt.LoadTests.Measuring;
using OrderMgmt.LoadTests.Reporting;
using OrderMgmt.LoadTests.Targets;

namespace OrderMgmt.LoadTests.Verbs;

/// <summary>One run of a measuring verb: starts the systems, measures, reports and cleans up, however it ends.</summary>
internal sealed class MeasuringRun
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    private readonly MeasuringOptions _options;
    private readonly ParseResult _parsed;
    private readonly Report _report;
    private readonly Bench _bench;
    private readonly TextWriter _progress = Console.Error;

    public MeasuringRun(MeasuringOptions options, ParseResult parsed)
    {
        (_options, _parsed) = (options, parsed);
        var settings = options.Settings(parsed);
        _report = new Report(
            Machine.This(),
            new RunSettings(TimeProvider.System.GetUtcNow(), settings.Clients, settings.Duration.TotalSeconds, settings.Warmup.TotalSeconds, settings.Seed));
        _bench = new Bench(settings, _report, _progress);
    }

    /// <summary>Measures systems that this program starts on fresh databases. Returns the exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> systems, CancellationToken cancellationToken)
    {
        foreach (var provider in _options.Providers(_parsed))
        {
            using var databases = DatabaseHost.Start(provider);
            List<Target> targets = [];
            try
            {
                foreach (var system in systems)
                {
                    targets.Add(await StartAsync(system, databases, cancellationToken));
                }

                await _bench.RunAsync(targets, provider, cancellationToken);
                targets.ForEach(NoteMemory);
            }
            finally
            {
                foreach (var target in targets)
                {
                    await target.DisposeAsync();
                }
            }
        }

        return await FinishAsync(cancellationToken);
    }

    /// <summary>Measures a system that is already running. Returns the exit code.</summary>
    public async Task<int> RunAsync(Target running, CancellationToken cancellationToken)
    {
        await _bench.RunAsync([running], "running", cancellationToken);
        return await FinishAsync(cancellationToken);
    }

    private async Task<Target> StartAsync(string system, DatabaseHost databases, CancellationToken cancellationToken)
    {
        _progress.WriteLine($"{databases.Name}: starting {system}");
        var target = await Target.StartAsync(system, databases, _options.ApiAssembly(_parsed), cancellationToken);
        await Task.Delay(Idle, cancellationToken);
        _report.Starts.Add(new StartFigures(system, databases.Name, databases.Version, target.Server!.StartTime.TotalMilliseconds, Memory(target)));
        return target;
    }

    private void NoteMemory(Target target) => _report.Starts.Last(start => start.System == target.Name).FinalMemoryMb = Memory(target);

    private async Task<int> FinishAsync(CancellationToken cancellationToken)
    {
        ReportWriter.WriteTables(_report, Console.Out);
        if (_options.Json(_parsed) is { } file)
        {
            await ReportWriter.WriteJsonAsync(_report, file, cancellationToken);
        }

        return _report.IsClean ? 0 : 1;
    }

    private static double Memory(Target target) => ProcessFigures.ResidentMemory(target.Server!.Id) / 1024.0 / 1024.0;
}
