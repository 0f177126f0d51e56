using System.CommandLine;
using OrderMgmt.Api.Commands.Demo;
using OrderMgmt.Api.Commands.Replay;

namespace OrderMgmt.Api.Commands;

/// <summary>
/// The verbs. What a verb does not know itself (<c>--urls …</c>, <c>--Database:Provider=…</c>) is configuration and goes on to the
/// host. Exit codes: 0 done, 1 failed check, 2 wrong usage or configuration.
/// </summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Misused = 2;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("OrderMgmt: orders from capture to paid. Without a verb it serves the API.");
        var serve = ServeCommand.Create();
        root.Action = serve.Action;
        Command[] verbs =
        [
            serve, DemoCommand.Create(), ReplayCommand.Create(), MigrateCommand.Create(), CheckCommand.Create(), BackupCommand.Create(), RebuildCommand.Create(), ApiKeyCommand.Create(), OpenApiCommand.Create(),
        ];
        foreach (var command in verbs.Append(root).Concat(verbs.SelectMany(verb => verb.Subcommands)))
        {
            command.TreatUnmatchedTokensAsErrors = false;
        }

        foreach (var verb in verbs)
        {
            root.Add(verb);
        }

        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0 || Configuration.FirstMisfit(parsed.UnmatchedTokens) is not null)
        {
            return await MisuseAsync(parsed.Errors.Count > 0 ? parsed.Errors[0].Message : $"'{Configuration.FirstMisfit(parsed.UnmatchedTokens)}' is not known here; --help shows what is.");
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (InvalidConfigurationException exception)
        {
            return await MisuseAsync(exception.Message);
        }
        catch (ApiCallException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return Failed;
        }
    }

    private static async Task<int> MisuseAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return Misused;
    }
}
