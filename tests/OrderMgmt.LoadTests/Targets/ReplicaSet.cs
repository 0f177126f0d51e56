namespace OrderMgmt.LoadTests.Targets;

/// <summary>Processes of the product on one database, each at an address that it keeps over restarts.</summary>
internal sealed class ReplicaSet : IAsyncDisposable
{
    private readonly string _assembly;
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly ServerProcess?[] _processes;

    private ReplicaSet(string assembly, string key, string connectionString, IReadOnlyDictionary<string, string> environment, int replicas)
    {
        (_assembly, Key, ConnectionString, _environment) = (assembly, key, connectionString, environment);
        _processes = new ServerProcess?[replicas];
        Urls = [.. Enumerable.Range(0, replicas).Select(_ => ServerProcess.FreeUrl())];
    }

    public IReadOnlyList<Uri> Urls { get; }

    public string Key { get; }

    public string ConnectionString { get; }

    /// <summary>Migrates a fresh database and starts all replicas on it.</summary>
    /// <param name="databases">Where the database is made.</param>
    /// <param name="assembly">The built API.</param>
    /// <param name="replicas">How many processes.</param>
    /// <param name="settings">Configuration beside that of all runs.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<ReplicaSet> StartAsync(
        DatabaseHost databases, string assembly, int replicas, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        var (key, connectionString) = (Target.NewKey(), databases.Create(Target.Cycle));
        var environment = Target.ApiEnvironment(databases, connectionString, key).Concat(settings).ToDictionary();
        Target.MustExist(assembly);
        await ServerProcess.RunAsync(assembly, ["migrate"], environment, cancellationToken);
        var set = new ReplicaSet(assembly, key, connectionString, environment, replicas);
        try
        {
            for (var replica = 0; replica < replicas; replica++)
            {
                await set.StartAsync(replica, cancellationToken);
            }

            return set;
        }
        catch
        {
            await set.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a replica that is down; returns when it says that it is ready.</summary>
    public Task StartAsync(int replica, CancellationToken cancellationToken)
    {
        Launch(replica);
        return _processes[replica]!.AwaitAnswerAsync(new Uri(Urls[replica], "/health/ready"), Key, cancellationToken);
    }

    /// <summary>Starts a replica that is down, without waiting for it.</summary>
    public void Launch(int replica) => _processes[replica] = ServerProcess.Launch(_assembly, ["serve", "--urls", Urls[replica].ToString()], _environment);

    /// <summary>A running replica as a system to measure.</summary>
    public Target TargetOf(int replica, DatabaseHost databases) => new(Target.Cycle, Urls[replica], Key, _processes[replica], databases);

    /// <summary>Ends a replica as a power cut would: no signal that it could handle.</summary>
    public async Task KillAsync(int replica)
    {
        if (_processes[replica] is { } process)
        {
            _processes[replica] = null;
            await process.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        for (var replica = 0; replica < _processes.Length; replica++)
        {
            await KillAsync(replica);
        }
    }
}
