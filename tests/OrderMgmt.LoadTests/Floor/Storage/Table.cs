using System.Collections.Concurrent;

namespace OrderMgmt.LoadTests.Floor.Storage;

/// <summary>A table rows are added to, all rows of one kind with one statement; the text is made once per number of rows, so that it stays prepared.</summary>
internal sealed class Table(string name, params string[] columns)
{
    private readonly ConcurrentDictionary<int, string> _inserts = new();

    public Statement Insert(params IReadOnlyCollection<object[]> rows) =>
        new(_inserts.GetOrAdd(rows.Count, InsertSql), [.. rows.SelectMany(values => values)]);

    private string InsertSql(int rows)
    {
        var values = Enumerable.Range(0, rows).Select(row =>
            "(" + string.Join(", ", columns.Select((_, column) => "$" + ((row * columns.Length) + column + 1))) + ")");
        return $"INSERT INTO {name} ({string.Join(", ", columns)}) VALUES {string.Join(", ", values)}";
    }
}
