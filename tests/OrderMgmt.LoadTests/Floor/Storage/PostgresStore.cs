using System.Data;
using Npgsql;

namespace OrderMgmt.LoadTests.Floor.Storage;

/// <summary>PostgreSQL through pooled connections with prepared statements; a batch is one round trip.</summary>
internal sealed class PostgresStore(string connectionString) : IStore
{
    private static readonly Statement Begin = new("BEGIN", []);
    private static readonly Statement Commit = new("COMMIT", []);
    private static readonly Statement Rollback = new("ROLLBACK", []);

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
    {
        MaxAutoPrepare = 200,
        AutoPrepareMinUsages = 2,
        NoResetOnClose = true,
    });

    public async Task CreateSchemaAsync(CancellationToken cancellationToken)
    {
        await using var command = _source.CreateCommand(Schema.Sql("bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY"));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task ChangeAsync(IReadOnlyList<Statement> reads, Func<IReadOnlyList<Statement>> decide, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        if (reads.Count == 0)
        {
            // Statements that are sent together without BEGIN are one transaction.
            await RunAsync(connection, decide(), cancellationToken);
            return;
        }

        try
        {
            await RunAsync(connection, [Begin, .. reads], cancellationToken);
            await RunAsync(connection, [.. decide(), Commit], cancellationToken);
        }
        catch when (connection.FullState == ConnectionState.Open)
        {
            await RunAsync(connection, [Rollback], CancellationToken.None);
            throw;
        }
    }

    public async Task ReadAsync(IReadOnlyList<Statement> reads, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await RunAsync(connection, reads, cancellationToken);
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static async Task RunAsync(NpgsqlConnection connection, IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        await using var batch = connection.CreateBatch();
        foreach (var statement in statements)
        {
            var command = new NpgsqlBatchCommand(statement.Sql);
            foreach (var value in statement.Values)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            }

            batch.BatchCommands.Add(command);
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var row = new PostgresRow(reader);
        foreach (var onRow in statements.Where(statement => statement.OnRow is not null).Select(statement => statement.OnRow!))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                onRow(row);
            }

            await reader.NextResultAsync(cancellationToken);
        }
    }

    private sealed class PostgresRow(NpgsqlDataReader reader) : Row
    {
        public override Guid Id(int column) => reader.GetGuid(column);

        public override string Text(int column) => reader.GetString(column);

        public override decimal Number(int column) => reader.GetDecimal(column);

        public override long Count(int column) => reader.GetInt64(column);

        public override DateOnly Day(int column) => reader.GetFieldValue<DateOnly>(column);
    }
}
