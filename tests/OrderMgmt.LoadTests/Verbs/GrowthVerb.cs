using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OrderMgmt.LoadTests.Proving;

namespace OrderMgmt.LoadTests.Verbs;

/// <summary>Grows a database and shows whether the product slows down.</summary>
internal static class GrowthVerb
{
    private const int Smallest = 1000;

    public static Command Create()
    {
        var options = new ProofOptions();
        var orders = new Option<int[]>("--orders")
        {
            Description = "Numbers of orders to measure at, ascending, such as 10k,100k,1M.",
            DefaultValueFactory = _ => [10_000, 100_000, 1_000_000],
            CustomParser = Sizes,
        };
        var duration = new Option<TimeSpan>("--duration")
        {
            Description = "How long cycles are measured at each size.",
            DefaultValueFactory = _ => TimeSpan.FromSeconds(20),
            CustomParser = RunOptions.Duration,
        };
        var rounds = RunOptions.Count("--rounds", "How often each read is made at each size.", 40);
        var command = new Command("growth", "Seeds a database to one size after the other, measures the same at each, and checks the plans of all statements.") { orders, duration, rounds };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var settings = new GrowthSettings(parsed.GetRequiredValue(orders), parsed.GetRequiredValue(duration), parsed.GetRequiredValue(rounds), options.Seed(parsed));
            return new ProofRun(command.Name, options, parsed).RunAsync(
                (databases, proof, token) => new GrowthRun(settings, proof, ProofRun.Progress).RunAsync(databases, options.ApiAssembly(parsed), token), cancellationToken);
        });
        return command;
    }

    private static int[]? Sizes(ArgumentResult argument)
    {
        var sizes = argument.Tokens.SelectMany(token => token.Value.Split(',')).Select(Size).ToArray();
        if (sizes.Length > 0 && sizes[0] >= Smallest && sizes.Zip(sizes.Skip(1)).All(pair => pair.First < pair.Second))
        {
            return sizes;
        }

        argument.AddError($"Orders are ascending numbers from {Smallest}, separated by commas, also with k or M.");
        return null;
    }

    private static int Size(string text)
    {
        var factor = text[^1] switch { 'k' => 1_000, 'M' => 1_000_000, _ => 1 };
        return int.TryParse(factor == 1 ? text : text[..^1], CultureInfo.InvariantCulture, out var number) ? number * factor : 0;
    }
}
