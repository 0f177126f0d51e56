using System.CommandLine;

namespace OrderMgmt.LoadTests.Verbs;

/// <summary>The options that all verbs share that prove correctness; nothing they do goes on for ever.</summary>
internal sealed class ProofOptions
{
    private readonly Option<TimeSpan> _longest = new("--longest")
    {
        Description = "The run on one database is given up, and counts as failed, after this time, such as 90s or 30m.",
        DefaultValueFactory = _ => TimeSpan.FromMinutes(90),
        CustomParser = RunOptions.Duration,
    };

    private readonly RunOptions _run = new();

    public void AddTo(Command command)
    {
        _run.AddTo(command);
        command.Add(_longest);
    }

    public IReadOnlyList<string> Providers(ParseResult parsed) => _run.Providers(parsed);

    public int Seed(ParseResult parsed) => _run.Seed(parsed);

    public FileInfo? Json(ParseResult parsed) => _run.Json(parsed);

    public string ApiAssembly(ParseResult parsed) => _run.ApiAssembly(parsed);

    public TimeSpan Longest(ParseResult parsed) => parsed.GetRequiredValue(_longest);
}
