using Npgsql;

namespace OrderMgmt.LoadTests.Seeding;

/// <summary>The tables of a PostgreSQL database, written with COPY.</summary>
internal sealed class PostgresTables(NpgsqlConnection connection) : StoredTables(connection)
{
    private const string NoValue = "\\N";

    private static readonly string[] Numbers = ["smallint", "integer", "bigint", "numeric"];

    public override async Task OpenAsync(CancellationToken cancellationToken)
    {
        await base.OpenAsync(cancellationToken);
        await RunAsync("SET TIME ZONE 'UTC'", cancellationToken);
    }

    /// <summary>As a replica: what refers to other rows is not looked up again.</summary>
    public override Task BeginAsync(CancellationToken cancellationToken) => RunAsync("SET session_replication_role = replica; SET synchronous_commit = off", cancellationToken);

    public override void Write(StoredTable table, IReadOnlyList<TemplateRow> rows, IReadOnlyList<Copy> copies)
    {
        var names = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        using var writer = connection.BeginTextImport($"COPY {table.Name} ({names}) FROM STDIN");
        foreach (var row in rows)
        {
            var cells = row.Cells.Select(cell => Escape(cell.Constant)).ToArray();
            foreach (var copy in copies)
            {
                foreach (var i in row.Changing)
                {
                    cells[i] = Escape(row.Cells[i].Of(copy));
                }

                writer.Write(string.Join('\t', cells) + "\n");
            }
        }
    }

    public override async Task EndAsync(CancellationToken cancellationToken)
    {
        foreach (var table in All.Where(table => table.Counter is not null))
        {
            var column = table.Columns[table.Counter!.Value].Name;
            await RunAsync($"SELECT setval(pg_get_serial_sequence('{table.Name}', '{column}'), (SELECT max(\"{column}\") FROM {table.Name})) WHERE EXISTS (SELECT 1 FROM {table.Name})", cancellationToken);
        }

        await RunAsync("VACUUM ANALYZE", cancellationToken);
    }

    protected override async Task<IReadOnlyList<StoredTable>> DescribeAsync(CancellationToken cancellationToken)
    {
        var columns = await QueryAsync(
            """
            SELECT format('%I.%I', c.table_schema, c.table_name), c.column_name, c.data_type, CAST(c.is_identity = 'YES' AS text),
                   CAST(EXISTS (SELECT 1 FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                                WHERE i.indisprimary AND i.indrelid = CAST(format('%I.%I', c.table_schema, c.table_name) AS regclass) AND a.attname = c.column_name) AS text)
            FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema')
            ORDER BY 1, c.ordinal_position
            """,
            cancellationToken);
        return [.. columns.GroupBy(column => column[0]!).Select(table => Describe(table.Key, [.. table]))];
    }

    private static StoredTable Describe(string name, List<string?[]> columns)
    {
        var all = Enumerable.Range(0, columns.Count);
        return new StoredTable(
            name,
            [.. columns.Select(column => new StoredColumn(column[1]!, Numbers.Contains(column[2]), IsTicks: false))],
            [.. all.Where(i => columns[i][4] == "true")],
            all.Where(i => columns[i][3] == "true").Select(i => (int?)i).SingleOrDefault());
    }

    private static string Escape(string? value) => value is null
        ? NoValue
        : value.AsSpan().IndexOfAny("\\\t\n\r") < 0 ? value : value.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\n", "\\n").Replace("\r", "\\r");
}
