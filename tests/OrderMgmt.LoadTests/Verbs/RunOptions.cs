using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OrderMgmt.LoadTests.Targets;

namespace OrderMgmt.LoadTests.Verbs;

/// <summary>The options that all verbs share.</summary>
internal sealed class RunOptions
{
    private readonly Option<string> _provider = new("--provider") { Description = "The database engine.", DefaultValueFactory = _ => "both" };

    private readonly Option<int> _seed = new("--seed") { Description = "Everything that is chosen by chance follows from it.", DefaultValueFactory = _ => 1 };

    private readonly Option<FileInfo?> _json = new("--json") { Description = "File for the results as JSON." };

    private readonly Option<FileInfo> _api = new("--api")
    {
        Description = "The built API.",
        DefaultValueFactory = _ => new FileInfo(Path.Combine(Repository(), "src", "OrderMgmt.Api", "bin", "Release", "net10.0", "OrderMgmt.Api.dll")),
    };

    public RunOptions() => _provider.AcceptOnlyFromAmong(SqliteHost.HostName, PostgresHost.HostName, "both");

    public void AddTo(Command command)
    {
        command.Add(_provider);
        command.Add(_seed);
        command.Add(_json);
        command.Add(_api);
    }

    public IReadOnlyList<string> Providers(ParseResult parsed) =>
        parsed.GetRequiredValue(_provider) is var provider && provider == "both" ? [SqliteHost.HostName, PostgresHost.HostName] : [provider];

    public int Seed(ParseResult parsed) => parsed.GetRequiredValue(_seed);

    public FileInfo? Json(ParseResult parsed) => parsed.GetValue(_json);

    public string ApiAssembly(ParseResult parsed) => parsed.GetRequiredValue(_api).FullName;

    /// <summary>A whole number from 1.</summary>
    public static Option<int> Count(string name, string description, int standard)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError($"{name} takes a whole number from 1.");
            }
        });
        return option;
    }

    public static TimeSpan Duration(ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        var unit = text.TrimStart([.. "0123456789."]);
        if (double.TryParse(text[..^unit.Length], CultureInfo.InvariantCulture, out var amount) && unit is "s" or "m" or "h")
        {
            return unit switch { "h" => TimeSpan.FromHours(amount), "m" => TimeSpan.FromMinutes(amount), _ => TimeSpan.FromSeconds(amount) };
        }

        argument.AddError("A duration is a number with s, m or h, such as 20s.");
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
