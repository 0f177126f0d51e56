namespace OrderMgmt.LoadTests.Seeding;

/// <summary>A row that belongs to a document, to be written once per copy.</summary>
internal sealed class TemplateRow(IReadOnlyList<TemplateCell> cells)
{
    public IReadOnlyList<TemplateCell> Cells => cells;

    /// <summary>Positions of the cells that differ from copy to copy.</summary>
    public IReadOnlyList<int> Changing { get; } = [.. Enumerable.Range(0, cells.Count).Where(i => cells[i].IsChanging)];
}

/// <summary>Says what a piece of text is in a copy.</summary>
internal delegate string Piece(Copy copy);

/// <summary>A cell: always the same, or text of which some pieces differ from copy to copy.</summary>
internal sealed class TemplateCell(string? constant, IReadOnlyList<Piece> pieces)
{
    public string? Constant => constant;

    public bool IsChanging => pieces.Count > 0;

    public string Of(Copy copy) => pieces is [var only] ? only(copy) : string.Concat(pieces.Select(piece => piece(copy)));
}
