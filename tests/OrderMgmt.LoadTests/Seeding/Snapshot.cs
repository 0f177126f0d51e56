namespace OrderMgmt.LoadTests.Seeding;

/// <summary>All rows of all tables at one moment, by key; for small databases.</summary>
internal sealed class Snapshot
{
    private readonly Dictionary<StoredTable, Dictionary<string, string?[]>> _rows = [];

    public IEnumerable<StoredTable> Tables => _rows.Keys;

    /// <summary>All identifiers in any cell.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static async Task<Snapshot> TakeAsync(StoredTables tables, CancellationToken cancellationToken)
    {
        var snapshot = new Snapshot();
        foreach (var table in tables.All)
        {
            var rows = (await tables.ReadAsync(table, cancellationToken)).ToDictionary(table.KeyOf);
            snapshot._rows.Add(table, rows);
            snapshot.Ids.UnionWith(rows.Values.SelectMany(row => row).OfType<string>().SelectMany(cell => TemplateText.Id().Matches(cell)).Select(match => match.Value));
        }

        return snapshot;
    }

    public IReadOnlyDictionary<string, string?[]> RowsOf(StoredTable table) => _rows[table];
}
