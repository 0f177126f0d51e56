using System.IO.Compression;
using System.Text;
using System.Text.Json;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.IntegrationTests.Jobs;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;
using static OrderMgmt.IntegrationTests.Jobs.FileJobs;

namespace OrderMgmt.IntegrationTests.Parties;

/// <summary>A real company's records, where the folder with data is at hand (<c>ORDERMGMT_DATA</c>).</summary>
public sealed class AdventureWorksTests
{
    [WithDataFact]
    public async Task All_customers_and_vendors_are_imported_imported_again_without_change_and_exported_as_they_are()
    {
        await using var api = await ApiServer.StartAsync(DatabaseProvider.Sqlite);
        var customers = Lines("customers", Customer);
        var vendors = Lines("vendors", Vendor);

        Assert.Equal((1923, 0, 0, 0), Rows(await api.ImportAsync("customers", customers, Ndjson)));
        Assert.Equal((0, 0, 1923, 0), Rows(await api.ImportAsync("customers", customers, Ndjson)));
        Assert.Equal((104, 0, 0, 0), Rows(await api.ImportAsync("vendors", vendors, Ndjson)));
        Assert.Equal((0, 0, 104, 0), Rows(await api.ImportAsync("vendors", vendors, Ndjson)));

        foreach (var (resource, sent) in new[] { ("customers", customers), ("vendors", vendors) })
        {
            var exported = Records(await api.ExportAsync(resource, "ndjson"));
            foreach (var (number, record) in Records(sent))
            {
                Assert.All(record.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String), member =>
                    Assert.Equal(member.Value.GetString(), Text(exported[number], member.Name)));
            }

            var rows = exported.Count;
            Assert.Equal((0, 0, rows, 0), Rows(await api.ImportAsync(resource, await api.ExportAsync(resource))));
        }
    }

    private static string Lines(string file, Func<JsonElement, object> convert)
    {
        using var stream = new GZipStream(File.OpenRead(Path.Combine(WithDataFactAttribute.Folder!, "adventureworks", file + ".jsonl.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = new StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            lines.Append(JsonSerializer.Serialize(convert(JsonDocument.Parse(line).RootElement))).Append('\n');
        }

        return lines.ToString();
    }

    private static object Customer(JsonElement c) => new
    {
        number = Member(c, "number") ?? Member(c, "id"),
        name = Member(c, "name"),
        externalId = Member(c, "id"),
        clientType = Member(c, "kind") == "person" ? "consumer" : "business",
        country = Address(c) is { } a ? Member(a, "country") ?? "US" : "US",
        currency = "USD",
        email = Member(c, "email"),
        phone = Member(c, "phone"),
        billingAddress = Address(c) is { } b ? new { line1 = Member(b, "line1"), city = Member(b, "city"), postalCode = Member(b, "postalCode"), region = Member(b, "region") } : null,
    };

    private static object Vendor(JsonElement v) => new
    {
        number = Member(v, "number"),
        name = Member(v, "name"),
        externalId = Member(v, "id"),
        country = Address(v) is { } a ? Member(a, "country") ?? "US" : "US",
        currency = "USD",
        status = v.TryGetProperty("active", out var active) && active.GetBoolean() ? "active" : "archived",
        address = Address(v) is { } b ? new { line1 = Member(b, "line1"), city = Member(b, "city"), postalCode = Member(b, "postalCode"), region = Member(b, "region") } : null,
    };

    private static Dictionary<string, JsonElement> Records(string lines) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(record => Text(record, "number"));

    private static JsonElement? Address(JsonElement record) =>
        record.TryGetProperty("addresses", out var addresses) && addresses.GetArrayLength() > 0 ? addresses[0] : null;

    private static string? Member(JsonElement record, string name) => record.TryGetProperty(name, out var value) ? value.GetString() : null;
}

/// <summary>A test that needs the folder with real data.</summary>
public sealed class WithDataFactAttribute : FactAttribute
{
    public static readonly string? Folder = Environment.GetEnvironmentVariable("ORDERMGMT_DATA");

    public WithDataFactAttribute() => Skip = Folder is not null && Directory.Exists(Path.Combine(Folder, "adventureworks")) ? null! : "ORDERMGMT_DATA does not name a folder with adventureworks.";
}
