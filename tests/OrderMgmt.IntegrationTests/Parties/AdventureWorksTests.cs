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

    [WithDataFact]
    public async Task All_products_with_their_cost_and_price_history_and_what_vendors_offer_go_in_and_come_back()
    {
        await using var api = await ApiServer.StartAsync(DatabaseProvider.Sqlite);
        await api.ImportAsync("vendors", Lines("vendors", Vendor), Ndjson);
        await api.PostAsync("price-lists", new { code = "AW", name = "AdventureWorks", currency = "USD" });
        var vendors = Source("vendors").ToDictionary(vendor => Text(vendor, "id"), vendor => Text(vendor, "number"));
        var offers = Joined(Source("products").SelectMany(product => Items(product, "vendors").Select(offer => Offer(product, offer, vendors))));
        (string Resource, string File)[] files =
        [
            ("products", Lines("products", Product)),
            ("prices", Joined(Source("products").SelectMany(product => Items(product, "priceHistory").Select(price => Price(product, price))))),
            ("vendor-items", offers),
        ];

        foreach (var (resource, file) in files)
        {
            var rows = file.Count(c => c == '\n');
            Assert.Equal((rows, 0, 0, 0), Rows(await api.ImportAsync(resource, file, Ndjson)));
            Assert.Equal((0, 0, rows, 0), Rows(await api.ImportAsync(resource, file, Ndjson)));
            Assert.Equal((0, 0, rows, 0), Rows(await api.ImportAsync(resource, await api.ExportAsync(resource))));
            Assert.Equal((0, 0, rows, 0), Rows(await api.ImportAsync(resource, await api.ExportAsync(resource, "ndjson"), Ndjson)));
        }

        Assert.Equal(504, files[0].File.Count(c => c == '\n'));
        Assert.Equal("HL-U509-R", Text(Assert.Single(await api.ItemsAsync("products?q=helmet%20red")), "code"));
    }

    private static object Product(JsonElement p) => new
    {
        code = Member(p, "sku"),
        name = Member(p, "name"),
        kind = "stocked",
        currency = "USD",
        externalId = Member(p, "id"),
        standardCost = p.GetProperty("standardCost").GetDecimal(),
        listPrice = p.GetProperty("listPrice").GetDecimal() is > 0 and var price ? price : (decimal?)null,
        costHistory = Items(p, "costHistory").Where(cost => cost.TryGetProperty("to", out _)).Select(cost => new
        {
            validFrom = Member(cost, "from"),
            validTo = After(cost),
            cost = cost.GetProperty("cost").GetDecimal(),
        }).ToArray(),
    };

    private static object Price(JsonElement product, JsonElement price) => new
    {
        priceListCode = "AW",
        productCode = Member(product, "sku"),
        validFrom = Member(price, "from"),
        validTo = price.TryGetProperty("to", out _) ? After(price) : null,
        breaks = new[] { new { price = price.GetProperty("price").GetDecimal() } },
    };

    private static object Offer(JsonElement product, JsonElement offer, Dictionary<string, string> vendors) => new
    {
        productCode = Member(product, "sku"),
        vendorNumber = vendors[Text(offer, "vendorId")],
        currency = "USD",
        leadTimeDays = offer.GetProperty("leadDays").GetInt32(),
        minQuantity = offer.GetProperty("minQty").GetDecimal(),
        costBreaks = new[] { new { unitCost = offer.GetProperty("standardPrice").GetDecimal() } },
    };

    /// <summary>The source names the last day, we the first one after it.</summary>
    private static string After(JsonElement period) => DateOnly.Parse(Member(period, "to")!).AddDays(1).ToString("yyyy-MM-dd");

    private static IEnumerable<JsonElement> Items(JsonElement record, string name) => record.TryGetProperty(name, out var items) ? items.EnumerateArray() : [];

    private static string Joined(IEnumerable<object> records) => string.Concat(records.Select(record => JsonSerializer.Serialize(record) + "\n"));

    private static string Lines(string file, Func<JsonElement, object> convert) => Joined(Source(file).Select(convert));

    private static IEnumerable<JsonElement> Source(string file)
    {
        using var stream = new GZipStream(File.OpenRead(Path.Combine(WithDataFactAttribute.Folder!, "adventureworks", file + ".jsonl.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return JsonDocument.Parse(line).RootElement;
        }
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
