using System.CommandLine;
using OrderMgmt.Api.Hosting;

namespace OrderMgmt.Api.Commands;

/// <summary>Serves the API; the verb when none is given.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serves the API (http://localhost:5080 unless --urls says otherwise).");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = ApiHost.Build(parsed.UnmatchedTokens);
            await Startup.PrepareAsync(app, cancellationToken);
            await app.RunAsync(cancellationToken);
            return CommandLine.Done;
        });
        return command;
    }
}
