using System.CommandLine;
using OrderMgmt.LoadTests.Proving;

namespace OrderMgmt.LoadTests.Verbs;

/// <summary>Random commands, thousands of them, done to the product and to a small model.</summary>
internal static class HistoryVerb
{
    public static Command Create()
    {
        var options = new ProofOptions();
        var seeds = RunOptions.Count("--seeds", "How many seeds, beginning with --seed.", 20);
        var commands = RunOptions.Count("--commands", "Random commands per seed.", 10_000);
        var length = RunOptions.Count("--length", "Commands per history; each one begins with a fresh database.", 250);
        var command = new Command("history", "Does random histories to the product, with a clock that jumps, and to a model, and compares them.") { seeds, commands, length };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var settings = new HistorySettings(parsed.GetRequiredValue(seeds), parsed.GetRequiredValue(commands), parsed.GetRequiredValue(length), options.Seed(parsed));
            return new ProofRun(command.Name, options, parsed).RunAsync(
                (databases, proof, token) => new HistoryRun(settings, proof, ProofRun.Progress).RunAsync(databases, token), cancellationToken);
        });
        return command;
    }
}
