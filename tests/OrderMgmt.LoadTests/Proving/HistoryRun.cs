using OrderMgmt.LoadTests.Targets;
using OrderMgmt.Tests.Shared.Histories;

namespace OrderMgmt.LoadTests.Proving;

/// <summary>How many random steps, and in how long histories.</summary>
internal sealed record HistorySettings(int Seeds, int Commands, int Length, int FirstSeed);

/// <summary>Random histories against the real host and the model; one that fails is made as short as it gets, and told with its seed.</summary>
internal sealed class HistoryRun(HistorySettings settings, Proof proof, TextWriter progress)
{
    private const string Template = "history_template";

    public async Task RunAsync(DatabaseHost databases, CancellationToken cancellationToken)
    {
        await InProcessApi.MigrateAsync(databases, Template, cancellationToken);
        var history = new History(async () => await InProcessApi.StartAsync(databases, Template, cancellationToken));
        for (var seed = settings.FirstSeed; seed < settings.FirstSeed + settings.Seeds && proof.IsClean; seed++)
        {
            await RunSeedAsync(history, seed, cancellationToken);
            proof.Count("seeds");
            progress.WriteLine($"{databases.Name}: seed {seed} is through, {history.Done} steps so far, {proof.FaultCount} faults");
        }
    }

    private async Task RunSeedAsync(History history, int seed, CancellationToken cancellationToken)
    {
        for (var (number, commands) = (0, 0); commands < settings.Commands && proof.IsClean; number++, commands += settings.Length)
        {
            var steps = HistoryCommand.History(seed, number, settings.Length);
            var before = history.Done;
            var difference = await history.RunAsync(steps, cancellationToken);
            proof.Count("histories");
            proof.Count("random commands", steps.Count);
            proof.Count("of them with something to be about", history.Done - before);
            if (difference is not null)
            {
                progress.WriteLine($"Seed {seed}, history {number} differs and is made shorter: {difference}");
                proof.Fault($"Seed {seed}, history {number}: {await history.ShrinkAsync(steps, difference, cancellationToken)}");
            }
        }
    }
}
