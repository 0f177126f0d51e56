using System.Security.Cryptography;
using OrderMgmt.LoadTests.Measuring;

namespace OrderMgmt.LoadTests.Targets;

/// <summary>A system under test: where it answers and, when this program started it, its process and its database.</summary>
internal sealed class Target(string name, Uri url, string key, ServerProcess? server, DatabaseHost? databases) : IAsyncDisposable
{
    /// <summary>The product.</summary>
    public const string Cycle = "cycle";

    /// <summary>The least that such a server has to do.</summary>
    public const string Floor = "floor";

    public string Name => name;

    public Uri Url => url;

    public string Key => key;

    public ServerProcess? Server => server;

    /// <summary>What its process and its database have used so far.</summary>
    public Usage Usage() => new(
        server is null ? null : ProcessFigures.CpuTime(server.Id),
        databases?.CpuTime(),
        ProcessFigures.OwnCpuTime(),
        databases?.Counters(name) ?? new DatabaseCounters(null, null, null));

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Starts the system of the given name on a fresh database.</summary>
    public static Task<Target> StartAsync(string name, DatabaseHost databases, string apiAssembly, CancellationToken cancellationToken) =>
        name == Cycle ? StartApiAsync(databases, apiAssembly, cancellationToken) : StartFloorAsync(databases, cancellationToken);

    public static string NewKey() => $"om_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))}";

    public static void MustExist(string assembly)
    {
        if (!File.Exists(assembly))
        {
            throw new NotAvailableException($"There is no {assembly}. Build it first: dotnet build -c Release src/OrderMgmt.Api");
        }
    }

    /// <summary>The configuration of a process of the product.</summary>
    public static Dictionary<string, string> ApiEnvironment(DatabaseHost databases, string connectionString, string key) => new()
    {
        ["Database__Provider"] = databases.Provider,
        ["ConnectionStrings__OrderMgmt"] = connectionString,
        ["Security__BootstrapKey"] = key,

        // All clients share one key and one address here, which no real caller does.
        ["RateLimits__PerClient"] = "0",
        ["RateLimits__PerAddress"] = "0",
    };

    private static async Task<Target> StartApiAsync(DatabaseHost databases, string assembly, CancellationToken cancellationToken)
    {
        MustExist(assembly);
        var (url, key) = (ServerProcess.FreeUrl(), NewKey());
        var environment = ApiEnvironment(databases, databases.Create(Cycle), key);
        await ServerProcess.RunAsync(assembly, ["migrate"], environment, cancellationToken);
        var server = await ServerProcess.StartAsync(assembly, ["serve", "--urls", url.ToString()], environment, FirstRequest(url), key, cancellationToken);
        return new Target(Cycle, url, key, server, databases);
    }

    private static async Task<Target> StartFloorAsync(DatabaseHost databases, CancellationToken cancellationToken)
    {
        var (url, key) = (ServerProcess.FreeUrl(), NewKey());
        var environment = new Dictionary<string, string> { [Verbs.FloorServerVerb.ConnectionVariable] = databases.Create(Floor), [Verbs.FloorServerVerb.KeyVariable] = key };
        string[] arguments = [Verbs.FloorServerVerb.Name, databases.Name, url.ToString()];
        var server = await ServerProcess.StartAsync(typeof(Target).Assembly.Location, arguments, environment, FirstRequest(url), key, cancellationToken);
        return new Target(Floor, url, key, server, databases);
    }

    /// <summary>A read that goes through security and the database.</summary>
    private static Uri FirstRequest(Uri url) => new(url, "/api/v1/products");
}

/// <summary>Used so far; differences are what a stretch of time cost.</summary>
internal sealed record Usage(TimeSpan? ServerCpu, TimeSpan? DatabaseCpu, TimeSpan ClientCpu, DatabaseCounters Counters)
{
    public static Usage operator -(Usage end, Usage start) =>
        new(end.ServerCpu - start.ServerCpu, end.DatabaseCpu - start.DatabaseCpu, end.ClientCpu - start.ClientCpu, end.Counters - start.Counters);

    public static Usage operator +(Usage one, Usage other) =>
        new(one.ServerCpu + other.ServerCpu, one.DatabaseCpu + other.DatabaseCpu, one.ClientCpu + other.ClientCpu, one.Counters + other.Counters);
}
