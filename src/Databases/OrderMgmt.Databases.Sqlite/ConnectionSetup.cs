using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OrderMgmt.Databases.Sqlite;

/// <summary>Makes every connection durable and strict. A pooled connection keeps its settings, so each is set up once.</summary>
internal sealed class ConnectionSetup : DbConnectionInterceptor
{
    public static readonly ConnectionSetup Instance = new();

    private const string PerConnection = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 10000;";

    private readonly ConditionalWeakTable<object, object> _ready = [];
    private readonly ConcurrentDictionary<string, bool> _files = new(StringComparer.Ordinal);

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        EnsureFolder(connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        EnsureFolder(connection);
        return ValueTask.FromResult(result);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SetUp((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SetUp((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private void EnsureFolder(DbConnection connection)
    {
        if (!_files.ContainsKey(connection.DataSource) && !IsReadOnly(connection) && Path.GetDirectoryName(connection.DataSource) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }

    private void SetUp(SqliteConnection connection)
    {
        if (!_files.ContainsKey(connection.DataSource) && !IsReadOnly(connection) && _files.TryAdd(connection.DataSource, true))
        {
            // Kept in the file itself; a restored backup comes without it.
            Run(connection, "PRAGMA journal_mode = WAL;");
        }

        if (_ready.TryAdd(connection.Handle!, connection.Handle!))
        {
            Run(connection, PerConnection);
        }
    }

    /// <summary>EF looks whether a database exists with a connection that must not write.</summary>
    private static bool IsReadOnly(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;

    private static void Run(SqliteConnection connection, string pragmas)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
    }
}
