using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using OrderMgmt.IntegrationTests.Infrastructure;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Catalog;

/// <summary>A test that needs the real records in the folder that <c>ORDERMGMT_DATA</c> names.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WithRealDataAttribute : FactAttribute
{
    public static readonly string Products = Path.Combine(Environment.GetEnvironmentVariable("ORDERMGMT_DATA") ?? "", "adventureworks", "products.jsonl.gz");

    public WithRealDataAttribute() => Skip = File.Exists(Products) ? null : "ORDERMGMT_DATA does not name a folder with adventureworks/products.jsonl.gz.";
}

public sealed class RealCatalogTests
{
    [WithRealData]
    public async Task A_real_catalogue_with_its_cost_and_price_history_is_loaded_twice_and_priced_by_day()
    {
        var products = await ReadAsync();
        await using var api = await ApiServer.StartAsync(DatabaseProvider.Sqlite);
        await api.PostAsync("customers", new { number = "ACME", name = "Acme", country = "US", currency = "USD" });
        var list = Id(await api.PostAsync("price-lists", new { code = "HISTORY", name = "Price history", currency = "USD" }));
        var prices = products.SelectMany(product => History(product, "priceHistory").Select(past => (Code: Text(product, "sku"), past.From, past.To, Price: past.Item.GetProperty("price").GetDecimal()))).ToList();
        Assert.Equal(504, products.Count);

        Assert.Equal((504, 0), await LoadAsync(api, "products/batch", "products", products.Select(Product)));
        Assert.Equal((prices.Count, 0), await LoadAsync(api, $"price-lists/{list}/lines/batch", "lines", prices.Select(PriceLine)));
        Assert.Equal((0, 504), await LoadAsync(api, "products/batch", "products", products.Select(Product)));
        Assert.Equal((0, prices.Count), await LoadAsync(api, $"price-lists/{list}/lines/batch", "lines", prices.Select(PriceLine)));

        foreach (var (code, from, to, price) in prices.Where((_, index) => index % 20 == 0))
        {
            Assert.Equal(price, await PriceOnAsync(api, code, from));
            Assert.True(to is null || await PriceOnAsync(api, code, to) != price || prices.Exists(next => next.Code == code && next.From == to && next.Price == price));
        }
    }

    private static async Task<decimal?> PriceOnAsync(ApiServer api, string code, string day) =>
        (await api.GetAsync($"prices/resolve?customerNumber=ACME&productCode={Uri.EscapeDataString(code)}&date={day}")).TryGetProperty("unitPrice", out var price)
            ? decimal.Parse(price.GetString()!, CultureInfo.InvariantCulture)
            : null;

    private static object Product(JsonElement product) => new
    {
        code = Text(product, "sku"),
        name = Text(product, "name"),
        kind = "stocked",
        standardCost = product.GetProperty("standardCost").GetDecimal(),
        currency = "USD",
        externalId = Text(product, "id"),
        costHistory = History(product, "costHistory").Where(past => past.To is not null).Select(past => new { validFrom = past.From, validTo = past.To, cost = past.Item.GetProperty("cost").GetDecimal() }),
    };

    private static object PriceLine((string Code, string From, string? To, decimal Price) past) =>
        new { productCode = past.Code, validFrom = past.From, validTo = past.To, breaks = new[] { new { price = past.Price } } };

    /// <summary>Periods of the source end with their last day, ours with the day after.</summary>
    private static IEnumerable<(string From, string? To, JsonElement Item)> History(JsonElement product, string member) =>
        !product.TryGetProperty(member, out var items) ? [] : items.EnumerateArray().Select(item => (
            Text(item, "from"),
            item.TryGetProperty("to", out var to) ? DateOnly.Parse(to.GetString()!, CultureInfo.InvariantCulture).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            item));

    private static async Task<(int Created, int Unchanged)> LoadAsync(ApiServer api, string path, string member, IEnumerable<object> rows)
    {
        var (created, unchanged) = (0, 0);
        foreach (var chunk in rows.Chunk(500))
        {
            var answer = await api.PostAsync(path, new Dictionary<string, object> { [member] = chunk });
            created += answer.GetProperty("created").GetInt32();
            unchanged += answer.GetProperty("unchanged").GetInt32();
        }

        return (created, unchanged);
    }

    private static async Task<List<JsonElement>> ReadAsync()
    {
        await using var file = new GZipStream(File.OpenRead(WithRealDataAttribute.Products), CompressionMode.Decompress);
        using var reader = new StreamReader(file);
        List<JsonElement> rows = [];
        while (await reader.ReadLineAsync() is { } line)
        {
            rows.Add(JsonDocument.Parse(line).RootElement);
        }

        return rows;
    }
}
