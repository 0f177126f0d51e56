using Microsoft.Data.Sqlite;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Databases.Sqlite;

/// <summary>
/// The open connections of one application that nobody uses right now. The driver has a pool, too, but what that keeps is the bare
/// connection without prepared statements.
/// </summary>
internal sealed class ConnectionPool(DatabaseSettings settings) : IDisposable
{
    /// <summary>As many as are ever in use at once, about: a call to SQLite occupies its thread, and only one writes. Each takes a few megabytes.</summary>
    internal const int MostIdle = 8;

    private readonly Lock _lock = new();
    private readonly Stack<PooledConnection> _idle = new();
    private readonly bool _isEnabled = IsFile(new SqliteConnectionStringBuilder(settings.ConnectionString));
    private bool _disposed;

    /// <summary>True when connections of this string come from here.</summary>
    public bool Serves(string? connectionString) => _isEnabled && connectionString == settings.ConnectionString;

    /// <summary>An open connection for one unit of work.</summary>
    public PooledConnection Rent()
    {
        lock (_lock)
        {
            if (_idle.TryPop(out var idle))
            {
                return idle;
            }
        }

        var connection = new PooledConnection(settings.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Takes a connection back, whatever state it is in.</summary>
    public void Return(PooledConnection connection)
    {
        var kept = false;
        try
        {
            kept = connection.EndUse() && TryKeep(connection);
        }
        finally
        {
            if (!kept)
            {
                connection.Dispose();
            }
        }
    }

    /// <summary>Closes what is idle; what is in use is closed when it comes back.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            while (_idle.TryPop(out var connection))
            {
                connection.Dispose();
            }
        }
    }

    private bool TryKeep(PooledConnection connection)
    {
        lock (_lock)
        {
            if (_disposed || _idle.Count == MostIdle)
            {
                return false;
            }

            _idle.Push(connection);
            return true;
        }
    }

    /// <summary>A database in memory ends with its connection; whoever forbids the driver to keep connections wants none to be kept.</summary>
    private static bool IsFile(SqliteConnectionStringBuilder options) =>
        options.Pooling && options.Mode != SqliteOpenMode.Memory && options.DataSource is not ("" or ":memory:");
}
