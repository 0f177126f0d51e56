using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OrderMgmt.LoadTests.Seeding;

/// <summary>The tables of a SQLite file; affinities turn the text back into numbers.</summary>
internal sealed class SqliteTables(SqliteConnection connection) : StoredTables(connection)
{
    private const string Fast = "PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000;";

    public override Task BeginAsync(CancellationToken cancellationToken) => RunAsync(Fast + "BEGIN;", cancellationToken);

    public override void Write(StoredTable table, IReadOnlyList<TemplateRow> rows, IReadOnlyList<Copy> copies)
    {
        var names = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        var values = string.Join(", ", table.Columns.Select((_, i) => $"?{i + 1}"));
        Check(raw.sqlite3_prepare_v2(connection.Handle, $"INSERT INTO {table.Name} ({names}) VALUES ({values})", out var statement));
        using (statement)
        {
            foreach (var row in rows)
            {
                for (var i = 0; i < row.Cells.Count; i++)
                {
                    Bind(statement, i, row.Cells[i].Constant);
                }

                foreach (var copy in copies)
                {
                    foreach (var i in row.Changing)
                    {
                        Bind(statement, i, row.Cells[i].Of(copy));
                    }

                    Check(raw.sqlite3_step(statement));
                    Check(raw.sqlite3_reset(statement));
                }
            }
        }
    }

    public override async Task EndAsync(CancellationToken cancellationToken)
    {
        await RunAsync("COMMIT", cancellationToken);
        await RunAsync("PRAGMA journal_mode = WAL", cancellationToken);
    }

    protected override async Task<IReadOnlyList<StoredTable>> DescribeAsync(CancellationToken cancellationToken)
    {
        var names = await QueryAsync("SELECT name, sql LIKE '%AUTOINCREMENT%' FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'", cancellationToken);
        List<StoredTable> tables = [];
        foreach (var name in names)
        {
            var columns = await QueryAsync($"SELECT name, type, pk FROM pragma_table_info('{name[0]}') ORDER BY cid", cancellationToken);
            var key = Enumerable.Range(0, columns.Count).Where(i => columns[i][2] != "0").ToList();
            tables.Add(new StoredTable($"\"{name[0]}\"", [.. columns.Select(column => Describe(column[0]!, column[1]!))], key, name[1] == "1" ? key.Single() : null));
        }

        return tables;
    }

    private static StoredColumn Describe(string name, string type)
    {
        var isNumber = type == "INTEGER";
        return new StoredColumn(name, isNumber, isNumber && (name is "at" or "since" || name.EndsWith("_at", StringComparison.Ordinal)));
    }

    private static void Bind(sqlite3_stmt statement, int column, string? value) =>
        Check(value is null ? raw.sqlite3_bind_null(statement, column + 1) : raw.sqlite3_bind_text(statement, column + 1, value));

    private static void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE))
        {
            throw new InvalidOperationException($"SQLite answered {code}: {raw.sqlite3_errstr(code).utf8_to_string()}");
        }
    }
}
