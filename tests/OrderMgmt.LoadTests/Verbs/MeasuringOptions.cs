using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OrderMgmt.LoadTests.Measuring;
using OrderMgmt.LoadTests.Targets;

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
        CustomParser = Duration,
    };

    private readonly Option<TimeSpan> _warmup = new("--warmup")
    {
        Description = "How long each is under load beforehand.",
        DefaultValueFactory = _ => TimeSpan.FromSeconds(5),
        CustomParser = Duration,
    };

    private readonly Option<string> _provider = new("--provider")
    {
        Description = "The database engine.",
        DefaultValueFactory = _ => "both",
    };

    private readonly Option<int> _seed = new("--seed") { Description = "Chooses the orders.", DefaultValueFactory = _ => 1 };

    private readonly Option<FileInfo?> _json = new("--json") { Description = "File for the results as JSON." };

    private readonly Option<FileInfo> _api = new("--api")
    {
        Description = "The built API.",
        DefaultValueFactory = _ => new FileInfo(Path.Combine(Repository(), "src", "OrderMgmt.Api", "bin", "Release", "net10.0", "OrderMgmt.Api.dll")),
    };

    public MeasuringOptions() => _provider.AcceptOnlyFromAmong(SqliteHost.HostName, PostgresHost.HostName, "both");

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _clients, _duration, _warmup, _provider, _seed, _json, _api })
        {
            command.Add(option);
        }
    }

    public BenchSettings Settings(ParseResult parsed) =>
        new(parsed.GetRequiredValue(_clients), parsed.GetRequiredValue(_duration), parsed.GetRequiredValue(_warmup), parsed.GetRequiredValue(_seed));

    public IReadOnlyList<string> Providers(ParseResult parsed) =>
        parsed.GetRequiredValue(_provider) is var provider && provider == "both" ? [SqliteHost.HostName, PostgresHost.HostName] : [provider];

    public FileInfo? Json(ParseResult parsed) => parsed.GetValue(_json);

    public string ApiAssembly(ParseResult parsed) => parsed.GetRequiredValue(_api).FullName;

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

    private static TimeSpan Duration(ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        var unit = text.TrimStart([.. "0123456789."]);
        if (double.TryParse(text[..^unit.Length], CultureInfo.InvariantCulture, out var amount) && unit is "s" or "m")
        {
            return unit == "m" ? TimeSpan.FromMinutes(amount) : TimeSpan.FromSeconds(amount);
        }

        argument.AddError("A duration is a number with s or m, such as 20s.");
        return default;
    }

    /// <summary>The folder of the solution, above the built program.</summary>
    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.Parent is { } parent && !File.Exists(Path.Combine(folder.FullName, "OrderMgmt.sln")))
        {
            folder = parent;
        }

        return folder.FullName;
    }
}
