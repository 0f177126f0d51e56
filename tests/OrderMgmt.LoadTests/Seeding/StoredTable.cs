namespace OrderMgmt.LoadTests.Seeding;

/// <summary>A table of the product as the database describes it; cells travel as text.</summary>
/// <param name="Name">As it is written in SQL.</param>
/// <param name="Columns">In their order.</param>
/// <param name="Key">Positions of the columns of the primary key.</param>
/// <param name="Counter">Position of the key that the database counts up by itself.</param>
internal sealed record StoredTable(string Name, IReadOnlyList<StoredColumn> Columns, IReadOnlyList<int> Key, int? Counter)
{
    /// <summary>The count that a column's numbers are taken from: positions in the event log are one count, whoever notes them.</summary>
    public string? CountOf(int column) =>
        Columns[column].Name == "position" && Columns[column].IsNumber ? "position" : column == Counter ? $"{Name}.{Columns[column].Name}" : null;

    public string KeyOf(string?[] row) => string.Join('|', Key.Select(column => row[column]));
}

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsNumber">Whether it holds numbers.</param>
/// <param name="IsTicks">Whether these numbers are instants.</param>
internal sealed record StoredColumn(string Name, bool IsNumber, bool IsTicks);
