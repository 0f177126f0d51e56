using System.CommandLine;
using OrderMgmt.LoadTests.Proving;

namespace OrderMgmt.LoadTests.Verbs;

/// <summary>A file of very many customers, in and out again.</summary>
internal static class ImportVerb
{
    public static Command Create()
    {
        var options = new ProofOptions();
        var rows = RunOptions.Count("--rows", "Customers in the file.", 1_000_000);
        var command = new Command("import", "Imports a file of customers, exports them, imports the export, searches; watches time and memory.") { rows };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var settings = new ImportSettings(parsed.GetRequiredValue(rows));
            return new ProofRun(command.Name, options, parsed).RunAsync(
                (databases, proof, token) => new ImportRun(settings, proof, ProofRun.Progress).RunAsync(databases, options.ApiAssembly(parsed), token), cancellationToken);
        });
        return command;
    }
}
