using System.CommandLine;
using MediatR;
using OrderMgmt.Api.Hosting;
using OrderMgmt.Platform.Application.ApiKeys;

namespace OrderMgmt.Api.Commands.Replay;

/// <summary>Tries the system on real orders, over HTTP, on the configured database or against a running server.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Holds orders, customers and products as gzipped JSON lines." };
        var server = new Option<Uri?>("--server") { Description = "A running server to drive; without it one is started on the configured database." };
        var key = new Option<string?>("--key") { Description = "The key to use with --server." };
        var clients = new Option<int>("--clients") { Description = "How many orders are driven at the same time.", DefaultValueFactory = _ => 4 };
        var command = new Command("replay", "Drives real orders through the HTTP API from capture to closed and proves the sums. Can be stopped and started again.") { folder, server, key, clients };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var source = parsed.GetRequiredValue(folder);
            if (!source.Exists)
            {
                throw new InvalidConfigurationException($"There is no folder '{source}'.");
            }

            if (parsed.GetValue(server) is { } address)
            {
                var apiKey = parsed.GetValue(key) ?? throw new InvalidConfigurationException("With --server give its --key.");
                return await RunAsync(address, apiKey, source.FullName, parsed.GetValue(clients), cancellationToken);
            }

            return await ServeAndRunAsync(parsed.UnmatchedTokens, source.FullName, parsed.GetValue(clients), cancellationToken);
        });
        return command;
    }

    private static async Task<int> ServeAndRunAsync(IReadOnlyList<string> configuration, string folder, int clients, CancellationToken cancellationToken)
    {
        await using var app = ApiHost.Build(["--urls=http://127.0.0.1:0", .. LocalServer.Quiet, .. configuration]);
        var result = CommandLine.Failed;
        await LocalServer.RunAsync(
            app,
            async address =>
            {
                await using var scope = app.Services.CreateAsyncScope();
                var created = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new CreateApiKeyCommand { Name = "replay", Scopes = ["admin"] }, cancellationToken);
                result = await RunAsync(address, created.Key!, folder, clients, cancellationToken);
            },
            cancellationToken);
        return result;
    }

    private static async Task<int> RunAsync(Uri address, string key, string folder, int clients, CancellationToken cancellationToken)
    {
        using var api = ApiClient.For(address, key);
        return await new ReplayRun(api, folder, clients, Console.Out).RunAsync(cancellationToken) ? CommandLine.Done : CommandLine.Failed;
    }
}
