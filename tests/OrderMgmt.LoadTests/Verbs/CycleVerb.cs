using System.CommandLine;
using System.CommandLine.Parsing;
using OrderMgmt.LoadTests.Targets;

namespace OrderMgmt.LoadTests.Verbs;

/// <summary>The main path over HTTP against the product.</summary>
internal static class CycleVerb
{
    public static Command Create()
    {
        var options = new MeasuringOptions();
        var url = new Option<Uri?>("--url")
        {
            Description = "A running API to measure instead of starting one; then --key is needed, and CPU and SQL are not counted.",
            CustomParser = Address,
        };
        var key = new Option<string?>("--key") { Description = "An API key of the role admin." };
        var command = new Command("cycle", "Measures the product: the main path of an order over HTTP, until it is closed.") { url, key };
        options.AddTo(command);
        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(url) is null != parsed.GetResult(key) is null)
            {
                parsed.AddError("--url and --key belong together.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var run = new MeasuringRun(options, parsed);
            return parsed.GetValue(url) is { } running
                ? await run.RunAsync(new Target(Target.Cycle, running, parsed.GetValue(key)!, server: null, databases: null), cancellationToken)
                : await run.RunAsync([Target.Cycle], cancellationToken);
        });
        return command;
    }

    private static Uri? Address(ArgumentResult argument)
    {
        if (Uri.TryCreate(argument.Tokens.Single().Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        argument.AddError("An address looks like http://localhost:5080.");
        return null;
    }
}
