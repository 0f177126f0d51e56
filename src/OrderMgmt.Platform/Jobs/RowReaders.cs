using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Platform.Jobs;

/// <summary>A row of a file: what it says, or why it can't be read.</summary>
public sealed record ImportRow(long Line, JsonObject Content, Problem? Problem = null);

/// <summary>The file as a whole can't be read.</summary>
internal sealed class UnreadableFileException(long line, IReadOnlyList<Problem> problems) : Exception("The file can't be read.")
{
    public long Line { get; } = line;

    public IReadOnlyList<Problem> Problems { get; } = problems;
}

/// <summary>Reads the rows of a file one after the other, whatever its size.</summary>
internal static class RowReaders
{
    /// <summary>An unclosed quote must not swallow the rest of a large file.</summary>
    private const int LargestRow = 1024 * 1024;

    private static readonly CsvReaderOptions Csv = new() { TrackLineNumbers = true, MaxRecordSize = LargestRow };

    public static IAsyncEnumerable<ImportRow> ReadAsync(Stream file, FileFormat format, Type rowType, CancellationToken cancellationToken) =>
        format == FileFormat.Csv ? CsvAsync(file, RowShape.Of(rowType), cancellationToken) : NdjsonAsync(file, cancellationToken);

    /// <summary>How many rows there are.</summary>
    public static async Task<long> CountAsync(Stream file, FileFormat format, CancellationToken cancellationToken)
    {
        var count = 0L;
        if (format == FileFormat.Csv)
        {
            using var csv = CsvReader.Create(file, Csv, leaveOpen: true);
            while (await csv.ReadAsync(cancellationToken))
            {
                count++;
            }
        }
        else
        {
            using var reader = Text(file);
            while (await reader.ReadLineAsync(cancellationToken) is { } line)
            {
                count += string.IsNullOrWhiteSpace(line) ? 0 : 1;
            }
        }

        return count;
    }

    private static async IAsyncEnumerable<ImportRow> NdjsonAsync(Stream file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = Text(file);
        for (var line = 1L; await reader.ReadLineAsync(cancellationToken) is { } text; line++)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                yield return Parse(line, text);
            }
        }
    }

    private static ImportRow Parse(long line, string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) is JsonObject content
                ? new ImportRow(line, content)
                : Refused(line, "malformed_json", "The line is JSON, but not an object. Write one object per line: {\"number\":\"C-1\", …}.");
        }
        catch (JsonException)
        {
            return Refused(line, "malformed_json", "The line is not well-formed JSON or names a member twice. Write one object per line, without line breaks inside.");
        }
    }

    private static async IAsyncEnumerable<ImportRow> CsvAsync(Stream file, RowShape shape, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isMalformed = false;
        using var csv = CsvReader.Create(file, Csv with { OnMalformedRecord = _ => isMalformed = true }, leaveOpen: true);
        await csv.ReadHeaderAsync(cancellationToken);
        if (csv.Headers is not { Count: > 0 } header)
        {
            throw new UnreadableFileException(1, [new Problem("", "file_empty", "The file is empty. Its first line names the columns.")]);
        }

        var columns = ColumnsOf(header, shape);
        while (await csv.ReadAsync(cancellationToken))
        {
            if (isMalformed)
            {
                isMalformed = false;
                yield return Refused(csv.LineNumber, "malformed_csv", "A quote stands where none can be. Put the cell in quotes and double the quotes inside.");
            }
            else if (csv.FieldCount != columns.Count)
            {
                yield return Refused(csv.LineNumber, "ragged_row", $"The row has {csv.FieldCount} cells, the header {columns.Count}. Put cells that contain the separator in quotes.");
            }
            else
            {
                yield return new ImportRow(csv.LineNumber, Read(columns, csv));
            }
        }
    }

    private static StreamReader Text(Stream file) => new(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024, leaveOpen: true);

    private static List<RowColumn> ColumnsOf(IEnumerable<string> header, RowShape shape)
    {
        List<Problem> problems = [];
        List<RowColumn> columns = [];
        foreach (var name in header.Select(name => name.Trim()))
        {
            if (shape.Columns.FirstOrDefault(column => column.Name == name) is not { } column)
            {
                problems.Add(new Problem("", "unknown_column", $"The column '{name}' is not known. Known are: {string.Join(", ", shape.Columns.Select(c => c.Name))}."));
            }
            else if (columns.Contains(column))
            {
                problems.Add(new Problem("", "repeated_column", $"The column '{name}' is there twice. Keep one of them."));
            }
            else
            {
                columns.Add(column);
            }
        }

        return problems.Count == 0 ? columns : throw new UnreadableFileException(1, problems);
    }

    private static JsonObject Read(List<RowColumn> columns, CsvReader csv)
    {
        var row = new JsonObject();
        for (var i = 0; i < columns.Count; i++)
        {
            var target = row;
            foreach (var name in columns[i].Path[..^1])
            {
                if (target[name] is not JsonObject inner)
                {
                    target[name] = inner = [];
                }

                target = inner;
            }

            target[columns[i].Path[^1]] = RowShape.Parse(columns[i], csv.GetString(i));
        }

        return row;
    }

    private static ImportRow Refused(long line, string code, string message) => new(line, [], new Problem("", code, message));
}
