using System.CommandLine;
using System.Security.Cryptography;
using OrderMgmt.Api.Hosting;

namespace OrderMgmt.Api.Commands.Demo;

/// <summary>Shows the product to a newcomer: a fresh embedded database, three orders from capture to closed, then it goes on serving.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var exit = new Option<bool>("--exit") { Description = "Ends after the walk instead of serving on." };
        var command = new Command("demo", "Makes a fresh embedded database, walks three orders from capture to closed, goes on serving.") { exit };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var file = Path.Combine(Path.GetTempPath(), "ordermgmt-demo.db");
            DeleteDatabase(file);
            var key = $"om_demo_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24))}";
            await using var app = ApiHost.Build(
            [
                .. LocalServer.Quiet, .. parsed.UnmatchedTokens, "--Database:Provider=Sqlite", $"--ConnectionStrings:OrderMgmt=Data Source={file}", $"--Security:BootstrapKey={key}",
            ]);
            await LocalServer.RunAsync(
                app,
                async address =>
                {
                    using var api = ApiClient.For(address, key);
                    await new DemoWalk(api, Console.Out).RunAsync(cancellationToken);
                    if (!parsed.GetValue(exit))
                    {
                        Console.WriteLine($"The API reference to try it all: {address}scalar\nThe key to use there (X-Api-Key):  {key}\nCtrl-C ends it.");
                        await app.WaitForShutdownAsync(cancellationToken);
                    }
                },
                cancellationToken);
            return CommandLine.Done;
        });
        return command;
    }

    private static void DeleteDatabase(string file)
    {
        foreach (var part in new[] { file, file + "-wal", file + "-shm" })
        {
            File.Delete(part);
        }
    }
}
