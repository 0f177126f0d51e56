using System.CommandLine;
using OrderMgmt.LoadTests.Floor;
using OrderMgmt.LoadTests.Floor.Storage;
using OrderMgmt.LoadTests.Targets;

namespace OrderMgmt.LoadTests.Verbs;

/// <summary>The floor's server, started by the other verbs as a process of its own. Ends with its starter: when its input closes.</summary>
internal static class FloorServerVerb
{
    public const string Name = "floor-server";
    public const string ConnectionVariable = "FLOOR_CONNECTION";
    public const string KeyVariable = "FLOOR_KEY";

    public static Command Create()
    {
        var provider = new Argument<string>("provider");
        var url = new Argument<string>("url");
        var command = new Command(Name, "Serves the floor (internal).") { provider, url };
        command.Hidden = true;
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(provider), parsed.GetRequiredValue(url), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string provider, string url, CancellationToken cancellationToken)
    {
        var connection = Environment.GetEnvironmentVariable(ConnectionVariable)!;
        await using IStore store = provider == SqliteHost.HostName ? new SqliteStore(connection) : new PostgresStore(connection);
        using var orphaned = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _ = Task.Run(() => EndWithStarterAsync(orphaned), cancellationToken);
        await FloorServer.RunAsync(store, url, Environment.GetEnvironmentVariable(KeyVariable)!, orphaned.Token);
        return 0;
    }

    private static async Task EndWithStarterAsync(CancellationTokenSource orphaned)
    {
        while (await Console.In.ReadLineAsync(orphaned.Token) is not null)
        {
        }

        await orphaned.CancelAsync();
    }
}
