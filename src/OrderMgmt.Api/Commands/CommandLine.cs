using System.CommandLine;
using System.Data.Common;
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

    /// <summary>A verb may take this long to end once the process is told to. Longer than the host gives the requests under way.</summary>
    internal static readonly TimeSpan LongestEnd = TimeSpan.FromMinutes(1);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("OrderMgmt: orders from capture to paid. Without a verb it serves the API.");
        var serve = ServeCommand.Create();
        root.Action = serve.Action;
        Command[] verbs =
        [
            serve, DemoCommand.Create(), ReplayCommand.Create(), MigrateCommand.Create(), CheckCommand.Create(), BackupCommand.Create(), RebuildCommand.Create(),
            ApiKeyCommand.Create(), OpenApiCommand.Create(),
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
        if (parsed.Errors is [var error, ..])
        {
            return await MisuseAsync(error.Message);
        }

        if (Configuration.FirstMisfit(parsed.UnmatchedTokens) is { } misfit)
        {
            return await MisuseAsync($"'{misfit}' is not known here; --help shows what is.");
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = LongestEnd });
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
        catch (Exception exception) when (Environmental(exception) is { } reason)
        {
            return await MisuseAsync(reason);
        }
    }

    /// <summary>The database can't be reached, or the address is taken: nothing that a stack trace would explain better.</summary>
    private static string? Environmental(Exception exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            if (current is DbException)
            {
                return $"The database can't be used: {current.Message}";
            }

            if (current is IOException)
            {
                return current.Message;
            }
        }

        return null;
    }

    private static async Task<int> MisuseAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return Misused;
    }
}
