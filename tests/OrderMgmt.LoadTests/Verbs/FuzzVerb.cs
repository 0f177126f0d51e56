using System.CommandLine;
using OrderMgmt.LoadTests.Proving;

namespace OrderMgmt.LoadTests.Verbs;

/// <summary>Sends the product what no honest caller would.</summary>
internal static class FuzzVerb
{
    public static Command Create()
    {
        var options = new ProofOptions();
        var requests = RunOptions.Count("--requests", "How many requests, over all callers.", 50_000);
        var command = new Command("fuzz", "Sends hostile requests made from the OpenAPI document, as administrator, as reader and without a key.") { requests };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => new ProofRun(command.Name, options, parsed).RunAsync(
            (databases, proof, token) => new FuzzRun(parsed.GetRequiredValue(requests), options.Seed(parsed), proof, ProofRun.Progress).RunAsync(databases, options.ApiAssembly(parsed), token),
            cancellationToken));
        return command;
    }
}
