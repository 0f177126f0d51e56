using System.CommandLine;
using OrderMgmt.LoadTests.Proving;
using OrderMgmt.LoadTests.Targets;

namespace OrderMgmt.LoadTests.Verbs;

/// <summary>Many want the same at the same instant.</summary>
internal static class RaceVerb
{
    public static Command Create()
    {
        var options = new ProofOptions();
        var rounds = RunOptions.Count("--rounds", "How often each race is run.", 20);
        var rivals = RunOptions.Count("--clients", "How many take part in each.", 8);
        var replicas = RunOptions.Count("--replicas", "Processes of the product that the rivals are spread over; more than one needs a database server.", 1);
        var command = new Command("race", "Lets many ask for the same at once: the last unit, an invoice's number, a line's credit, and so on.") { rounds, rivals, replicas };
        options.AddTo(command);
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(replicas) > 1 && parsed.GetValue<string>("--provider") != PostgresHost.HostName)
            {
                parsed.AddError($"--replicas needs a database server: add --provider {PostgresHost.HostName}.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var settings = new RaceSettings(parsed.GetRequiredValue(rounds), parsed.GetRequiredValue(rivals), parsed.GetRequiredValue(replicas), options.Seed(parsed));
            return new ProofRun(command.Name, options, parsed).RunAsync(
                (databases, proof, token) => new RaceRun(settings, proof, ProofRun.Progress).RunAsync(databases, options.ApiAssembly(parsed), token), cancellationToken);
        });
        return command;
    }
}
