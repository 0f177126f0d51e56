using System.Data.Common;
using System.Globalization;

namespace OrderMgmt.LoadTests.Seeding;

/// <summary>All tables of a database, read and written in bulk while the product is not running.</summary>
internal abstract class StoredTables(DbConnection connection) : IAsyncDisposable
{
    private const string Migrations = "__ef_migrations";

    /// <summary>All tables but those of the migrations.</summary>
    public IReadOnlyList<StoredTable> All { get; private set; } = [];

    protected DbConnection Connection => connection;

    public virtual async Task OpenAsync(CancellationToken cancellationToken)
    {
        await connection.OpenAsync(cancellationToken);
        All = [.. (await DescribeAsync(cancellationToken)).Where(table => !table.Name.Contains(Migrations, StringComparison.Ordinal))];
    }

    /// <summary>All rows of a table.</summary>
    public async Task<List<string?[]>> ReadAsync(StoredTable table, CancellationToken cancellationToken)
    {
        var columns = string.Join(", ", table.Columns.Select(column => $"CAST(\"{column.Name}\" AS text)"));
        return await QueryAsync($"SELECT {columns} FROM {table.Name}", cancellationToken);
    }

    /// <summary>A number, or zero where there is none.</summary>
    public async Task<long> NumberAsync(string sql, CancellationToken cancellationToken) =>
        (await QueryAsync(sql, cancellationToken)) is [[{ } number]] ? long.Parse(number, CultureInfo.InvariantCulture) : 0;

    public async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Before the first row is written: everything but speed is given up, since a seeding that fails is thrown away.</summary>
    public abstract Task BeginAsync(CancellationToken cancellationToken);

    /// <summary>Writes rows, each once per copy.</summary>
    public abstract void Write(StoredTable table, IReadOnlyList<TemplateRow> rows, IReadOnlyList<Copy> copies);

    /// <summary>Behind the last row: the database counts on from here and knows its tables, as it would have learned by itself in time.</summary>
    public abstract Task EndAsync(CancellationToken cancellationToken);

    public virtual ValueTask DisposeAsync() => connection.DisposeAsync();

    protected abstract Task<IReadOnlyList<StoredTable>> DescribeAsync(CancellationToken cancellationToken);

    protected async Task<List<string?[]>> QueryAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<string?[]> rows = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(field => reader.IsDBNull(field) ? null : Convert.ToString(reader.GetValue(field), CultureInfo.InvariantCulture))]);
        }

        return rows;
    }
}
