using System.IO.Compression;
using System.Text.Json;

namespace OrderMgmt.Api.Commands.Replay;

/// <summary>A folder of real data: gzipped JSON lines of products, customers and orders.</summary>
internal sealed class SourceData(string folder)
{
    public IReadOnlyList<JsonElement> Products { get; } = Read(folder, "products");

    public IReadOnlyList<JsonElement> Customers { get; } = Read(folder, "customers");

    public IReadOnlyList<JsonElement> Orders { get; } = Read(folder, "orders");

    private static List<JsonElement> Read(string folder, string name)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder, name + ".jsonl.gz")), CompressionMode.Decompress));
        List<JsonElement> rows = [];
        while (reader.ReadLine() is { } line)
        {
            rows.Add(JsonDocument.Parse(line).RootElement);
        }

        return rows;
    }
}
