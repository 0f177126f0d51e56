using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using OrderMgmt.LoadTests.Measuring;
using OrderMgmt.LoadTests.Seeding;
using OrderMgmt.Tests.Shared;

namespace OrderMgmt.LoadTests.Targets;

/// <summary>Makes fresh databases for the systems that are measured, and says what the server did for them.</summary>
internal abstract class DatabaseHost : IDisposable
{
    /// <summary>As on the command line: <c>sqlite</c> or <c>postgres</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The value of <c>Database:Provider</c>.</summary>
    public abstract string Provider { get; }

    /// <summary>The engine with its version.</summary>
    public abstract string Version { get; }

    /// <summary>Makes a database, empty or as a copy of another one that nobody is connected to, and returns its connection string.</summary>
    public abstract string Create(string name, string? template = null);

    /// <summary>Removes a database.</summary>
    public abstract void Drop(string name);

    /// <summary>A connection beside those of the product.</summary>
    public abstract DbConnection Connect(string connectionString);

    /// <summary>What is put before a statement to be told how it would be run.</summary>
    public abstract string Explain { get; }

    /// <summary>All tables of the product, to be read and written in bulk.</summary>
    public abstract StoredTables Tables(string connectionString);

    /// <summary>The name of a table in SQL.</summary>
    public virtual string Table(string schema, string name) => $"{schema}.{name}";

    /// <summary>Ends the database server as a crash would and starts it again. An engine inside the product ends with its process.</summary>
    public virtual void Crash() => throw new NotSupportedException($"{Name} has no server.");

    /// <summary>CPU time of the database server so far; zero where the engine runs inside the system under test.</summary>
    public virtual TimeSpan CpuTime() => TimeSpan.Zero;

    /// <summary>What the server has counted for a database so far.</summary>
    public virtual DatabaseCounters Counters(string database) => new(null, null, null);

    /// <inheritdoc/>
    public abstract void Dispose();

    public static DatabaseHost Start(string name) => name == SqliteHost.HostName ? new SqliteHost() : new PostgresHost();
}

/// <summary>Counts since the server started; empty where the engine does not count.</summary>
/// <param name="Statements">SQL statements run, without BEGIN and COMMIT.</param>
/// <param name="Commits">Transactions that wrote.</param>
/// <param name="WalBytes">Written to the write-ahead log.</param>
internal sealed record DatabaseCounters(long? Statements, long? Commits, long? WalBytes)
{
    public static DatabaseCounters operator -(DatabaseCounters end, DatabaseCounters start) =>
        new(end.Statements - start.Statements, end.Commits - start.Commits, end.WalBytes - start.WalBytes);

    public static DatabaseCounters operator +(DatabaseCounters one, DatabaseCounters other) =>
        new(one.Statements + other.Statements, one.Commits + other.Commits, one.WalBytes + other.WalBytes);
}

/// <summary>SQLite files in a temporary folder.</summary>
internal sealed class SqliteHost : DatabaseHost
{
    public const string HostName = "sqlite";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ordermgmt-load-");

    public override string Name => HostName;

    public override string Provider => "Sqlite";

    public override string Explain => "EXPLAIN QUERY PLAN";

    public override string Version
    {
        get
        {
            using var connection = new SqliteConnection("Data Source=:memory:");
            connection.Open();
            return "SQLite " + connection.ServerVersion;
        }
    }

    public override string Create(string name, string? template = null)
    {
        if (template is not null)
        {
            File.Copy(FileOf(template), FileOf(name));
        }

        return new SqliteConnectionStringBuilder { DataSource = FileOf(name) }.ConnectionString;
    }

    public override void Drop(string name)
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in _folder.EnumerateFiles(name + ".db*"))
        {
            file.Delete();
        }
    }

    public override DbConnection Connect(string connectionString) =>
        new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);

    public override StoredTables Tables(string connectionString) => new SqliteTables((SqliteConnection)Connect(connectionString));

    public override string Table(string schema, string name) => $"{schema}_{name}";

    public override void Dispose() => _folder.Delete(recursive: true);

    private string FileOf(string name) => Path.Combine(_folder.FullName, name + ".db");
}

/// <summary>A private PostgreSQL cluster that is as durable as in production.</summary>
internal sealed class PostgresHost : DatabaseHost
{
    public const string HostName = "postgres";

    private const string StatementStatistics = "pg_stat_statements";

    private readonly PostgresCluster _cluster;
    private readonly NpgsqlDataSource _source;
    private readonly bool _countsStatements;

    public PostgresHost()
    {
        (_cluster, _countsStatements) = Start();
        _source = NpgsqlDataSource.Create(_cluster.ConnectionString("postgres"));
        if (_countsStatements)
        {
            Scalar($"CREATE EXTENSION {StatementStatistics}");
        }
    }

    public override string Name => HostName;

    public override string Provider => "PostgreSql";

    public override string Explain => "EXPLAIN (VERBOSE, COSTS OFF)";

    public override string Version => "PostgreSQL " + Scalar("SHOW server_version");

    public override string Create(string name, string? template = null) => _cluster.CreateDatabase(name, template);

    public override void Drop(string name) => _cluster.DropDatabase(name);

    public override DbConnection Connect(string connectionString) =>
        new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);

    public override StoredTables Tables(string connectionString) => new PostgresTables((NpgsqlConnection)Connect(connectionString));

    public override void Crash()
    {
        _cluster.ImmediateStop();
        _cluster.Start();
    }

    public override TimeSpan CpuTime()
    {
        var postmaster = int.Parse(File.ReadLines(Path.Combine(_cluster.Folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        return ProcessFigures.CpuTimeWithChildren(postmaster);
    }

    public override DatabaseCounters Counters(string database)
    {
        // Both counters of the whole server, exact at once, where pg_stat_database lags behind: only one system is under load at a time.
        var commits = (long)Scalar("SELECT txid_snapshot_xmax(txid_current_snapshot())")!;
        var wal = (long)(decimal)Scalar("SELECT pg_current_wal_insert_lsn() - '0/0'")!;
        var statements = _countsStatements
            ? (long)Scalar($"SELECT COALESCE(SUM(calls), 0)::bigint FROM {StatementStatistics} s JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = '{database}'")!
            : (long?)null;
        return new DatabaseCounters(statements, commits, wal);
    }

    public override void Dispose()
    {
        _source.Dispose();
        _cluster.Dispose();
    }

    /// <summary>With the statement counters where the server has that module, otherwise without.</summary>
    private static (PostgresCluster Cluster, bool CountsStatements) Start()
    {
        var counting = new Dictionary<string, string>(PostgresOptions.Durable.Settings)
        {
            ["shared_preload_libraries"] = StatementStatistics,
            ["pg_stat_statements.track_utility"] = "off",
        };
        var cluster = Find(PostgresOptions.Durable with { Settings = counting });
        try
        {
            cluster.Start();
            return (cluster, true);
        }
        catch (InvalidOperationException exception) when (exception.Message.Contains(StatementStatistics, StringComparison.Ordinal))
        {
            cluster.Dispose();
        }

        cluster = Find(PostgresOptions.Durable);
        cluster.Start();
        return (cluster, false);
    }

    private static PostgresCluster Find(PostgresOptions options) =>
        PostgresCluster.TryFind(out var reason, options) ?? throw new NotAvailableException(reason);

    private object? Scalar(string sql)
    {
        using var command = _source.CreateCommand(sql);
        return command.ExecuteScalar();
    }
}

/// <summary>Something that a run needs is not on this machine; the message says what.</summary>
internal sealed class NotAvailableException(string message) : Exception(message);
