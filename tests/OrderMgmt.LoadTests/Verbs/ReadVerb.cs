using System.CommandLine;
using OrderMgmt.LoadTests.Proving;

namespace OrderMgmt.LoadTests.Verbs;

/// <summary>Single calls, beside their goals.</summary>
internal static class ReadVerb
{
    public static Command Create()
    {
        var options = new ProofOptions();
        var orders = RunOptions.Count("--orders", "Orders in the database.", 10_000);
        var rounds = RunOptions.Count("--rounds", "How often each call is made in each part.", 100);
        var command = new Command("read", "Measures single calls, every list and report among them, with one client and at half load.") { orders, rounds };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var settings = new ReadSettings(parsed.GetRequiredValue(orders), parsed.GetRequiredValue(rounds), options.Seed(parsed));
            return new ProofRun(command.Name, options, parsed).RunAsync(
                (databases, proof, token) => new ReadRun(settings, proof, ProofRun.Progress).RunAsync(databases, options.ApiAssembly(parsed), token), cancellationToken);
        });
        return command;
    }
}
