using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace OrderMgmt.LoadTests.Floor.Storage;

/// <summary>SQLite with the product's settings: one connection writes, first come, first served; others read beside it.</summary>
internal sealed class SqliteStore : IStore
{
    private readonly string _connectionString;
    private readonly Session _writer;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentBag<Session> _readers = [];

    public SqliteStore(string connectionString)
    {
        _connectionString = new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
        _writer = new Session(_connectionString);
    }

    public Task CreateSchemaAsync(CancellationToken cancellationToken)
    {
        var statements = Schema.Sql("integer PRIMARY KEY").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return ChangeAsync([], () => [.. statements.Select(sql => new Statement(sql, []))], cancellationToken);
    }

    public async Task ChangeAsync(IReadOnlyList<Statement> reads, Func<IReadOnlyList<Statement>> decide, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            _writer.Change(reads, decide);
        }
        finally
        {
            _turn.Release();
        }
    }

    public Task ReadAsync(IReadOnlyList<Statement> reads, CancellationToken cancellationToken)
    {
        var session = _readers.TryTake(out var free) ? free : new Session(_connectionString);
        try
        {
            session.Run(reads);
        }
        finally
        {
            _readers.Add(session);
        }

        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _writer.Dispose();
        foreach (var reader in _readers)
        {
            reader.Dispose();
        }

        _turn.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>One connection with its prepared statements.</summary>
    private sealed class Session : IDisposable
    {
        private static readonly Statement Begin = new("BEGIN IMMEDIATE", []);
        private static readonly Statement Commit = new("COMMIT", []);
        private static readonly Statement Rollback = new("ROLLBACK", []);

        private readonly SqliteConnection _connection;
        private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

        public Session(string connectionString)
        {
            _connection = new SqliteConnection(connectionString);
            _connection.Open();
            using var settings = _connection.CreateCommand();
            settings.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 10000;";
            settings.ExecuteNonQuery();
        }

        public void Change(IReadOnlyList<Statement> reads, Func<IReadOnlyList<Statement>> decide)
        {
            Run([Begin]);
            try
            {
                Run(reads);
                Run(decide());
                Run([Commit]);
            }
            catch
            {
                Run([Rollback]);
                throw;
            }
        }

        public void Run(IReadOnlyList<Statement> statements)
        {
            foreach (var statement in statements)
            {
                var command = Prepared(statement);
                if (statement.OnRow is not { } onRow)
                {
                    command.ExecuteNonQuery();
                    continue;
                }

                using var reader = command.ExecuteReader();
                var row = new SqliteRow(reader);
                while (reader.Read())
                {
                    onRow(row);
                }
            }
        }

        public void Dispose()
        {
            foreach (var command in _prepared.Values)
            {
                command.Dispose();
            }

            _connection.Dispose();
        }

        private SqliteCommand Prepared(Statement statement)
        {
            if (!_prepared.TryGetValue(statement.Sql, out var command))
            {
                command = _connection.CreateCommand();
                command.CommandText = statement.Sql.Replace(Schema.ForUpdate, "", StringComparison.Ordinal);
                for (var i = 1; i <= statement.Values.Length; i++)
                {
                    command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i.ToString(CultureInfo.InvariantCulture) });
                }

                _prepared.Add(statement.Sql, command);
            }

            for (var i = 0; i < statement.Values.Length; i++)
            {
                command.Parameters[i].Value = SqliteRow.Stored(statement.Values[i]);
            }

            return command;
        }
    }

    /// <summary>Decimals as scaled integers and instants as ticks, like the product.</summary>
    private sealed class SqliteRow(SqliteDataReader reader) : Row
    {
        private const decimal Scale = 1_000_000m;

        public static object Stored(object value) => value switch
        {
            decimal number => (long)(number * Scale),
            DateTimeOffset instant => instant.UtcTicks,
            _ => value,
        };

        public override Guid Id(int column) => reader.GetGuid(column);

        public override string Text(int column) => reader.GetString(column);

        public override decimal Number(int column) => reader.GetInt64(column) / Scale;

        public override long Count(int column) => reader.GetInt64(column);

        public override DateOnly Day(int column) => reader.GetFieldValue<DateOnly>(column);
    }
}
