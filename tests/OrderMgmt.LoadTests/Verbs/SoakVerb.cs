using System.CommandLine;
using OrderMgmt.LoadTests.Proving;

namespace OrderMgmt.LoadTests.Verbs;

/// <summary>Cycles for long, to see what only time shows.</summary>
internal static class SoakVerb
{
    public static Command Create()
    {
        var options = new ProofOptions();
        var duration = Time("--duration", "How long, such as 90s, 30m or 1h; give --longest more.", TimeSpan.FromHours(1));
        var sample = Time("--sample", "How often memory, latency and lag are noted.", TimeSpan.FromMinutes(1));
        var clients = RunOptions.Count("--clients", "Clients at once.", 4);
        var command = new Command("soak", "Runs cycles at half load for long and watches memory, latency and lag.") { duration, sample, clients };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var settings = new SoakSettings(parsed.GetRequiredValue(duration), parsed.GetRequiredValue(sample), parsed.GetRequiredValue(clients), options.Seed(parsed));
            return new ProofRun(command.Name, options, parsed).RunAsync(
                (databases, proof, token) => new SoakRun(settings, proof, ProofRun.Progress).RunAsync(databases, options.ApiAssembly(parsed), token), cancellationToken);
        });
        return command;
    }

    private static Option<TimeSpan> Time(string name, string description, TimeSpan standard) =>
        new(name) { Description = description, DefaultValueFactory = _ => standard, CustomParser = RunOptions.Duration };
}
