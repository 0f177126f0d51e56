using CsvHelper;

namespace OrderMgmt.Platform.Jobs;

/// <summary>Writes rows to a file one after the other, as they can be read again.</summary>
internal sealed class RowWriter(Stream file, FileFormat format, Type rowType) : IAsyncDisposable
{
    private readonly RowShape _shape = RowShape.Of(rowType);
    private readonly CsvWriter? _csv = format == FileFormat.Csv ? CsvWriter.Create(file, leaveOpen: true) : null;

    /// <summary>Names the columns, where there are any.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (_csv is not null)
        {
            await WriteAsync(_csv, _shape.Columns.Select(column => column.Name), cancellationToken);
        }
    }

    public async Task WriteAsync(object row, CancellationToken cancellationToken)
    {
        var json = RowJson.Write(row);
        if (_csv is not null)
        {
            await WriteAsync(_csv, _shape.Columns.Select(column => RowShape.Format(column, json)), cancellationToken);
            return;
        }

        await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString(RowJson.Options) + "\n"), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_csv is not null)
        {
            await _csv.DisposeAsync();
        }
    }

    private static async Task WriteAsync(CsvWriter csv, IEnumerable<string> cells, CancellationToken cancellationToken)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        await csv.EndRecordAsync(cancellationToken);
    }
}
