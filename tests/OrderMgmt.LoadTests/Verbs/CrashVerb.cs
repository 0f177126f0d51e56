using System.CommandLine;
using OrderMgmt.LoadTests.Proving;
using OrderMgmt.LoadTests.Targets;

namespace OrderMgmt.LoadTests.Verbs;

/// <summary>Kills the product under load, hundreds of times.</summary>
internal static class CrashVerb
{
    public static Command Create()
    {
        var options = new ProofOptions();
        var kills = RunOptions.Count("--kills", "How often a process of the product is killed.", 200);
        var replicas = RunOptions.Count("--replicas", "Processes of the product on one database; more than one needs a database server.", 1);
        var clients = RunOptions.Count("--clients", "Clients that walk orders through meanwhile.", 8);
        var killDatabase = new Option<bool>("--kill-database") { Description = "Stops the database server now and then too, without letting it flush anything." };
        var command = new Command("crash", "Kills the product at random moments under load and proves that nothing is lost or doubled.") { kills, replicas, clients, killDatabase };
        options.AddTo(command);
        command.Validators.Add(parsed =>
        {
            var needsServer = parsed.GetValue(replicas) > 1 || parsed.GetValue(killDatabase);
            if (needsServer && parsed.GetValue<string>("--provider") != PostgresHost.HostName)
            {
                parsed.AddError($"--replicas and --kill-database need a database server: add --provider {PostgresHost.HostName}.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var settings = new CrashSettings(
                parsed.GetRequiredValue(kills), parsed.GetRequiredValue(replicas), parsed.GetRequiredValue(clients), parsed.GetValue(killDatabase), options.Seed(parsed));
            return new ProofRun(command.Name, options, parsed).RunAsync(
                (databases, proof, token) => new CrashRun(settings, proof, ProofRun.Progress).RunAsync(databases, options.ApiAssembly(parsed), token), cancellationToken);
        });
        return command;
    }
}
