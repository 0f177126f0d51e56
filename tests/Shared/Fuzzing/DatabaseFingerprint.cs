using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

namespace OrderMgmt.Tests.Shared.Fuzzing;

/// <summary>A hash of every row of every table, to tell whether anything has changed. For small databases.</summary>
public static class DatabaseFingerprint
{
    /// <summary>A process at rest renews its leases and notes when a key was last used.</summary>
    private static readonly string[] ChangesAtRest = ["leases", "messaging_leases", "api_keys", "platform_api_keys", "messaging_api_keys", "sqlite_sequence", "sqlite_stat1"];

    /// <summary>Table by table: number of rows and their hash.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> TakeAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        SortedDictionary<string, string> tables = [];
        foreach (var table in await TablesAsync(connection, cancellationToken))
        {
            tables[table] = await HashAsync(connection, table, cancellationToken);
        }

        return tables;
    }

    private static async Task<List<string>> TablesAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = connection.GetType().Name.StartsWith("Sqlite", StringComparison.Ordinal)
            ? "SELECT '' AS schema, name FROM sqlite_master WHERE type = 'table'"
            : "SELECT table_schema, table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<string> tables = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            var (schema, name) = (reader.GetString(0), reader.GetString(1));
            if (!ChangesAtRest.Contains(name))
            {
                tables.Add(schema.Length == 0 ? $"\"{name}\"" : $"\"{schema}\".\"{name}\"");
            }
        }

        return tables;
    }

    /// <summary>The sum of the rows' hashes: their order does not matter.</summary>
    private static async Task<string> HashAsync(DbConnection connection, string table, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var (rows, sum) = (0, 0UL);
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = new StringBuilder();
            for (var column = 0; column < reader.FieldCount; column++)
            {
                var value = reader.GetValue(column);
                row.Append(value is byte[] bytes ? Convert.ToHexString(bytes) : value).Append('\u001F');
            }

            rows++;
            sum += BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(row.ToString())));
        }

        return $"{rows} rows, {sum:x16}";
    }
}
