using System.Globalization;

namespace OrderMgmt.LoadTests.Seeding;

/// <summary>
/// A row that belongs to no document and sums up many: a stock level, a counter of a report, the last number of a series. All copies being alike,
/// each adds to it what the template orders added.
/// </summary>
internal sealed class RunningFigures
{
    private readonly string _table;
    private readonly string _key;
    private readonly IReadOnlyList<(string Column, decimal Added)> _added;

    private RunningFigures(StoredTable table, string?[] row, IReadOnlyList<(string, decimal)> added)
    {
        (_table, _added) = (table.Name, added);
        _key = string.Join(" AND ", table.Key.Select(column => $"\"{table.Columns[column].Name}\" = '{row[column]!.Replace("'", "''")}'"));
    }

    /// <summary>What changed of a row, or null if nothing did that can be added up.</summary>
    public static RunningFigures? Of(StoredTable table, string?[]? before, string?[] after)
    {
        var added = Enumerable.Range(0, after.Length)
            .Where(column => table.Columns[column] is { IsNumber: true, IsTicks: false } && !table.Key.Contains(column))
            .Select(column => (table.Columns[column].Name, Added: Number(after[column]) - Number(before?[column])))
            .Where(figure => figure.Added != 0)
            .ToList();
        return added.Count == 0 ? null : new RunningFigures(table, after, added);
    }

    /// <summary>Adds what so many copies bring.</summary>
    public string Sql(long copies) =>
        $"UPDATE {_table} SET {string.Join(", ", _added.Select(figure => $"\"{figure.Column}\" = \"{figure.Column}\" + {(figure.Added * copies).ToString(CultureInfo.InvariantCulture)}"))} WHERE {_key}";

    private static decimal Number(string? text) => text is null ? 0 : decimal.Parse(text, CultureInfo.InvariantCulture);
}
