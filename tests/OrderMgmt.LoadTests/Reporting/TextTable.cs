namespace OrderMgmt.LoadTests.Reporting;

/// <summary>A table of text: the first column to the left, the others to the right.</summary>
internal sealed class TextTable(params string[] headings)
{
    private readonly List<string[]> _rows = [headings];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void WriteTo(TextWriter output)
    {
        var widths = headings.Select((_, column) => _rows.Max(row => row[column].Length)).ToArray();
        output.WriteLine();
        for (var i = 0; i < _rows.Count; i++)
        {
            output.WriteLine(string.Join("  ", _rows[i].Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))));
            if (i == 0)
            {
                output.WriteLine(string.Join("  ", widths.Select(width => new string('-', width))));
            }
        }
    }
}
