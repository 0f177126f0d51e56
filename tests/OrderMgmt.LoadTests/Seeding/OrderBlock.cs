using System.Globalization;

namespace OrderMgmt.LoadTests.Seeding;

/// <summary>
/// What the template orders left in the database, told from what was there before: rows that belong to their documents, which a copy has anew,
/// and running figures, which grow by the same amount with each copy. Nothing here knows a table by name, except where numbers come from.
/// </summary>
internal sealed class OrderBlock
{
    private readonly TemplateText _text;

    public OrderBlock(Snapshot before, Snapshot after, int orders, string run)
    {
        Orders = orders;
        var own = after.Ids.Except(before.Ids, StringComparer.OrdinalIgnoreCase).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var times = own.Select(TemplateText.TimeOf).ToList();
        IdSpan = times.Max() - times.Min() + 1;
        Series = SeriesOf(before, after);
        _text = new TemplateText(own.Contains, Series.Keys.ToHashSet(), run);
        foreach (var table in after.Tables)
        {
            Sort(table, before.RowsOf(table), after.RowsOf(table));
        }
    }

    /// <summary>How many orders it is.</summary>
    public int Orders { get; }

    /// <summary>Milliseconds from its first identifier to its last.</summary>
    public long IdSpan { get; }

    /// <summary>How many numbers it took of each series and year, such as <c>SO-2026</c>, and the last one before.</summary>
    public IReadOnlyDictionary<string, Stretch> Series { get; }

    /// <summary>The same for the numbers that the database counts.</summary>
    public Dictionary<string, Stretch> Counts { get; } = [];

    /// <summary>Where each count is found.</summary>
    public Dictionary<string, string> CountSql { get; } = [];

    public Dictionary<StoredTable, List<TemplateRow>> Rows { get; } = [];

    public List<RunningFigures> Figures { get; } = [];

    private void Sort(StoredTable table, IReadOnlyDictionary<string, string?[]> before, IReadOnlyDictionary<string, string?[]> after)
    {
        foreach (var (key, row) in after)
        {
            var known = before.GetValueOrDefault(key);
            var cells = row.Select((value, column) => _text.Cell(table, column, value)).ToList();
            if (known is null && table.Key.Any(column => cells[column].IsChanging))
            {
                Rows.TryAdd(table, []);
                Rows[table].Add(new TemplateRow(cells));
                NoteCounts(table, row);
            }
            else if (RunningFigures.Of(table, known, row) is { } figures)
            {
                Figures.Add(figures);
            }
        }
    }

    private void NoteCounts(StoredTable table, string?[] row)
    {
        for (var column = 0; column < row.Length; column++)
        {
            if (table.CountOf(column) is { } count && row[column] is { } text)
            {
                var number = long.Parse(text, CultureInfo.InvariantCulture);
                Counts[count] = Counts.TryGetValue(count, out var stretch) ? stretch.With(number) : new Stretch(number - 1, number);
                if (column == table.Counter)
                {
                    CountSql[count] = $"SELECT max(\"{table.Columns[column].Name}\") FROM {table.Name}";
                }
            }
        }
    }

    private static Dictionary<string, Stretch> SeriesOf(Snapshot before, Snapshot after)
    {
        var table = after.Tables.Single(table => table.Name.Contains("number_series", StringComparison.Ordinal));
        var (series, period, last) = (Column("series"), Column("period"), Column("last_number"));
        return after.RowsOf(table)
            .Select(row => (Name: $"{row.Value[series]}-{row.Value[period]}", Before: Number(before.RowsOf(table).GetValueOrDefault(row.Key)), After: Number(row.Value)))
            .Where(row => row.After > row.Before)
            .ToDictionary(row => row.Name, row => new Stretch(row.Before, row.After));

        int Column(string name) => table.Columns.Select(column => column.Name).ToList().IndexOf(name);
        long Number(string?[]? row) => row is null ? 0 : long.Parse(row[last]!, CultureInfo.InvariantCulture);
    }
}

/// <summary>Numbers from the one behind <paramref name="Before"/> to <paramref name="Last"/>.</summary>
internal sealed record Stretch(long Before, long Last)
{
    public long Length => Last - Before;

    public Stretch With(long number) => new(Math.Min(Before, number - 1), Math.Max(Last, number));
}
