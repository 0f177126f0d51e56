using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OrderMgmt.LoadTests.Measuring;

namespace OrderMgmt.LoadTests.Verbs;

/// <summary>The options that all measuring verbs share.</summary>
internal sealed class MeasuringOptions
{
    private readonly Option<int[]> _clients = new("--clients")
    {
        Description = "Numbers of clients at once, separated by commas.",
        DefaultValueFactory = _ => [1, 8, 32],
        CustomParser = Numbers,
    };

    private readonly Option<TimeSpan> _duration = new("--duration")
    {
        Description = "How long each system is measured with each number of clients, such as 20s or 2m.",
        DefaultValueFactory = _ => TimeSpan.FromSeconds(20),
        CustomParser = RunOptions.Duration,
    };

    private readonly Option<TimeSpan> _warmup = new("--warmup")
    {
        Description = "How long each is under load beforehand.",
        DefaultValueFactory = _ => TimeSpan.FromSeconds(5),
        CustomParser = RunOptions.Duration,
    };

    private readonly RunOptions _run = new();

    public void AddTo(Command command)
    {
        command.Add(_clients);
        command.Add(_duration);
        command.Add(_warmup);
        _run.AddTo(command);
    }

    public BenchSettings Settings(ParseResult parsed) =>
        new(parsed.GetRequiredValue(_clients), parsed.GetRequiredValue(_duration), parsed.GetRequiredValue(_warmup), _run.Seed(parsed));

    public IReadOnlyList<string> Providers(ParseResult parsed) => _run.Providers(parsed);

    public FileInfo? Json(ParseResult parsed) => _run.Json(parsed);

    public string ApiAssembly(ParseResult parsed) => _run.ApiAssembly(parsed);

    private static int[]? Numbers(ArgumentResult argument)
    {
        var numbers = argument.Tokens.SelectMany(token => token.Value.Split(',')).Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        if (numbers.All(number => number > 0))
        {
            return numbers;
        }

        argument.AddError("Clients are whole numbers from 1, separated by commas.");
        return null;
    }
}
