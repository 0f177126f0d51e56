using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Platform.Modules;
using OrderMgmt.Platform.Persistence;
using Respawn;
using Respawn.Graph;

namespace OrderMgmt.IntegrationTests.Infrastructure;

/// <summary>
/// A fresh database of its own for one test class or test. The first of a kind is prepared (migrated), all others are copies
/// of it where the provider can copy.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<(DatabaseProvider Provider, string Kind), Lazy<Task<string>>> Templates = new();

    private readonly TestServer _server;
    private readonly string _name;
    private Respawner? _respawner;

    private TestDatabase(DatabaseProvider provider, string name)
    {
        Provider = provider;
        _server = TestServer.Of(provider);
        _name = name;
        ConnectionString = _server.ConnectionString(name);
    }

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    /// <summary>A database with the tables of these modules, as their migrations make it.</summary>
    public static Task<TestDatabase> CreateAsync(DatabaseProvider provider, ModuleList modules) =>
        CreateAsync(provider, string.Join('-', modules.All.Select(module => module.Name)), settings => MigrateAsync(modules, settings));

    /// <summary>A database prepared in another way; databases of one kind are prepared alike.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider, string kind, Func<DatabaseSettings, Task> prepare)
    {
        var server = TestServer.Of(provider);
        if (!server.Copies)
        {
            return new TestDatabase(provider, await PrepareAsync(server, prepare));
        }

        var template = await Templates.GetOrAdd((provider, kind), _ => new Lazy<Task<string>>(() => PrepareAsync(server, prepare))).Value;
        var name = NewName();
        await server.CreateAsync(name, template);
        return new TestDatabase(provider, name);
    }

    /// <summary>The database without anything in it, not even tables.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(DatabaseProvider provider)
    {
        var name = NewName();
        await TestServer.Of(provider).CreateAsync(name, template: null);
        return new TestDatabase(provider, name);
    }

    /// <summary>A name under which there is no database yet.</summary>
    public static TestDatabase Absent(DatabaseProvider provider) => new(provider, NewName());

    /// <summary>Settings for a process of its own on this database.</summary>
    public DatabaseSettings NewSettings() => new(_server.NewEngine(), ConnectionString);

    /// <summary>
    /// Empties all tables except those that a running host relies on: the migrations history and the leases of its lanes.
    /// Numbers start again at one; a host that goes on must forget those it has taken in advance (<see cref="NumberSeries.Forget"/>).
    /// </summary>
    public async Task ResetAsync()
    {
        await using var connection = _server.Connect(ConnectionString);
        await connection.OpenAsync();
        _respawner ??= await Respawner.CreateAsync(connection, new RespawnerOptions { DbAdapter = _server.Adapter, TablesToIgnore = Kept() });
        await _respawner.ResetAsync(connection);
    }

    /// <summary>A connection beside those of the product.</summary>
    public async Task<DbConnection> OpenAsync()
    {
        var connection = _server.Connect(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Runs statements as the database's own tool would.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync() => await _server.DropAsync(_name);

    private static string NewName() => "ordermgmt_test_" + Guid.CreateVersion7().ToString("N");

    private static async Task<string> PrepareAsync(TestServer server, Func<DatabaseSettings, Task> prepare)
    {
        var name = NewName();
        await server.CreateAsync(name, template: null);

        // A copy can be made only of a database that nobody is connected to.
        await prepare(new DatabaseSettings(server.NewEngine(), server.ConnectionString(name) + ";Pooling=False"));
        return name;
    }

    private static async Task MigrateAsync(ModuleList modules, DatabaseSettings settings)
    {
        var services = new ServiceCollection().AddLogging().AddMetrics().AddOrderMgmt(modules, settings);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
    }

    private Table[] Kept() => Provider == DatabaseProvider.Sqlite
        ? [.. SqliteHistories(), "messaging_leases", "sqlite_sequence"]
        : ["__ef_migrations_history", new Table(PlatformDbContext.SchemaName, "leases")];

    private IEnumerable<Table> SqliteHistories()
    {
        using var connection = _server.Connect(ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE '\\_\\_ef%' ESCAPE '\\'";
        using var names = command.ExecuteReader();
        while (names.Read())
        {
            yield return names.GetString(0);
        }
    }
}
