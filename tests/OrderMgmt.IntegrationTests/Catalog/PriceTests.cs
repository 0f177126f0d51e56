using System.Net;
using System.Text.Json;
using OrderMgmt.IntegrationTests.Infrastructure;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Catalog;

public sealed class PriceTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task An_order_takes_the_price_of_the_best_list_and_says_which(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        await ListAsync(api, "ALL", null, ("LAP-14", "0", "950"), ("LAP-14", "10", "900"));
        await ListAsync(api, "ACME", "ACME", ("LAP-14", "5", "880"));

        var small = Line(await shop.DraftAsync("1"));
        Assert.Equal(("950.00", "ALL", "0"), (Text(small, "unitPrice"), Text(small, "priceSource", "priceListCode"), Text(small, "priceSource", "minQuantity")));
        var own = Line(await shop.DraftAsync("5"));
        Assert.Equal(("880.00", "ACME", "4400.00"), (Text(own, "unitPrice"), Text(own, "priceSource", "priceListCode"), Text(own, "net")));
        var byHand = await shop.SubmitAsync(await api.PostAsync("orders", new { customerNumber = "ACME", lines = new[] { new { productCode = "LAP-14", quantity = "1", unitPrice = "940" } } }));
        Assert.Equal(("manual", "950.00"), (Text(Line(byHand), "priceSource", "kind"), Text(Line(byHand), "listPrice")));
        Assert.Contains("price_deviates", byHand.GetProperty("findings").ToString(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_price_explains_itself(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);
        await ListAsync(api, "ALL", null, ("LAP-14", "0", "950"), ("LAP-14", "10", "900"));
        await ListAsync(api, "ACME", "ACME", ("LAP-14", "5", "880"));
        await api.PostAsync("price-lists", new { code = "USD", name = "Dollars", currency = "USD" });

        var price = await api.GetAsync("prices/resolve?customerNumber=ACME&productCode=LAP-14&quantity=12");
        Assert.Equal(("880.00", "ACME", "5"), (Text(price, "unitPrice"), Text(price, "source", "priceListCode"), Text(price, "source", "minQuantity")));
        Assert.Equal([("ALL", "900.00", "audience"), ("", "999.00", "audience")], price.GetProperty("lost").EnumerateArray().Select(lost => (
            lost.GetProperty("source").TryGetProperty("priceListCode", out var code) ? code.GetString() : "", Text(lost, "unitPrice"), Text(lost, "code"))));

        var below = await api.GetAsync("prices/resolve?customerNumber=ACME&productCode=LAP-14&quantity=2");
        Assert.Equal(("950.00", "quantity_below"), (Text(below, "unitPrice"), Text(below.GetProperty("lost")[1], "code")));
        var dollars = await api.GetAsync("prices/resolve?customerNumber=ACME&productCode=LAP-14&currency=USD");
        Assert.False(dollars.TryGetProperty("unitPrice", out _));
        await api.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Get, "prices/resolve?customerNumber=NOBODY&productCode=LAP-14");
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Prices_that_could_both_hold_are_refused(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);
        var first = await ListAsync(api, "A", null, ("LAP-14", "0", "950"));
        var second = Id(await api.PostAsync("price-lists", new { code = "B", name = "B", currency = "EUR", validFrom = "2026-01-01", validTo = "2027-01-01" }));
        object Line(string from, string? to = null) => new { productCode = "LAP-14", validFrom = from, validTo = to, breaks = new[] { new { price = "900" } } };

        await RefusedAsync(api, $"price-lists/{first}/lines", Line("2026-05-01"), HttpStatusCode.Conflict, "catalog.price_overlap", "/validFrom price_overlap");
        await RefusedAsync(api, $"price-lists/{second}/lines", Line("2026-05-01"), HttpStatusCode.Conflict, "catalog.ambiguous_price", " ambiguous_price");
        await RefusedAsync(api, $"price-lists/{second}/lines", new { productCode = "LAP-14", breaks = new[] { new { price = "1", minQuantity = "5" }, new { price = "2", minQuantity = "5.0" } } },
            HttpStatusCode.BadRequest, "invalid_request", "/breaks/0/minQuantity breaks_overlap", "/breaks/1/minQuantity breaks_overlap");
        await RefusedAsync(api, $"price-lists/{second}/lines", Line("2026-05-01", "2026-05-01"), HttpStatusCode.BadRequest, "invalid_request", "/validTo range_empty");
        await RefusedAsync(api, "price-lists", new { code = "C", name = "C", currency = "XXX" }, HttpStatusCode.BadRequest, "invalid_request", "/currency unknown_currency");

        // A higher priority says which of the two holds; taking it away again would make them ambiguous.
        var preferred = await api.PostAsync("price-lists", new { code = "D", name = "D", currency = "EUR", priority = 1 });
        await api.PostAsync($"price-lists/{Id(preferred)}/lines", Line("2026-05-01"));
        var problem = await api.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Patch, $"price-lists/{Id(preferred)}", new { priority = 0 }, ("If-Match", "\"1\""));
        Assert.Equal("catalog.ambiguous_price", Text(problem, "code"));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Many_lines_are_set_at_once_and_setting_them_again_changes_nothing(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);
        await api.PostAsync("products/batch", new { products = Enumerable.Range(1, 120).Select(i => new { code = $"P{i}", name = $"Product {i}", kind = "stocked" }) });
        var list = Id(await api.PostAsync("price-lists", new { code = "BULK", name = "Bulk", currency = "EUR" }));
        object Lines(string price) => new { lines = Enumerable.Range(1, 120).Select(i => new { productCode = $"P{i}", validFrom = "2026-01-01", breaks = new[] { new { price = i == 7 ? price : "5" } } }) };

        Assert.Equal((120, 0, 0), Counts(await api.PostAsync($"price-lists/{list}/lines/batch", Lines("5"))));
        Assert.Equal((0, 0, 120), Counts(await api.PostAsync($"price-lists/{list}/lines/batch", Lines("5.00"))));
        Assert.Equal((0, 1, 119), Counts(await api.PostAsync($"price-lists/{list}/lines/batch", Lines("6"))));
        Assert.Equal("6.00", Text(await api.GetAsync("prices/resolve?customerNumber=ACME&productCode=P7"), "unitPrice"));
        Assert.Equal((0, 0, 120), Counts(await api.PostAsync("products/batch", new { products = Enumerable.Range(1, 120).Select(i => new { code = $"P{i}", name = $"Product {i}", kind = "stocked" }) })));
        await RefusedAsync(api, $"price-lists/{list}/lines/batch", new { lines = new[] { new { productCode = "NONE", breaks = new[] { new { price = "1" } } } } },
            HttpStatusCode.BadRequest, "invalid_request", "/lines/0/productCode unknown_reference");
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Removed_and_changed_prices_reach_new_orders(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var list = await ListAsync(api, "ALL", null, ("LAP-14", "0", "950"));
        var line = Assert.Single(await api.ItemsAsync($"price-lists/{list}/lines?productCode=LAP-14"));

        await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Patch, $"price-lists/{list}/lines/{Id(line)}", new { breaks = new[] { new { discountPercent = "10" } } }, ("If-Match", "\"1\"")));
        Assert.Equal("899.10", Text(Line(await shop.DraftAsync("1")), "unitPrice"));
        await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Delete, $"price-lists/{list}/lines/{Id(line)}", null, ("If-Match", "\"2\"")));
        Assert.Equal("listPrice", Text(Line(await shop.DraftAsync("1")), "priceSource", "kind"));
        await api.PostAsync($"price-lists/{list}/lines", new { breaks = new[] { new { discountPercent = "50" } } });
        Assert.Equal("499.50", Text(Line(await shop.DraftAsync("1")), "unitPrice"));
        await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Delete, $"price-lists/{list}", null, ("If-Match", "\"1\"")));
        Assert.Equal("999.00", Text(Line(await shop.DraftAsync("1")), "unitPrice"));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_draft_that_is_dated_back_takes_the_price_and_cost_of_that_day(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);
        await api.PostAsync("products", new
        {
            code = "OLD",
            name = "Old",
            kind = "nonStocked",
            standardCost = "20",
            listPrice = "40",
            costHistory = new[] { new { validFrom = "2025-01-01", validTo = "2026-01-01", cost = "15" } },
        });
        var list = Id(await api.PostAsync("price-lists", new { code = "HISTORY", name = "History", currency = "EUR" }));
        await api.PostAsync($"price-lists/{list}/lines", new { productCode = "OLD", validFrom = "2025-01-01", validTo = "2026-01-01", breaks = new[] { new { price = "30" } } });

        Assert.Single(await api.ItemsAsync($"price-lists/{list}/lines?validOn=2025-12-31"));
        Assert.Empty(await api.ItemsAsync($"price-lists/{list}/lines?validOn=2026-01-01"));

        var draft = await api.PostAsync("orders", new { customerNumber = "ACME", lines = new[] { new { productCode = "OLD", quantity = "1" } } });
        Assert.Equal("40.00", Text(Line(draft), "unitPrice"));
        var dated = await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Patch, $"orders/{Id(draft)}", new { orderDate = "2025-12-31" }, ("If-Match", "\"1\"")));

        Assert.Equal(("30.00", "HISTORY", "30.00"), (Text(Line(dated), "unitPrice"), Text(Line(dated), "priceSource", "priceListCode"), Text(dated, "totals", "net")));
        await api.PostAsync($"orders/{Id(draft)}/submit");
        Assert.Equal("15.00", Text(await api.GetAsync($"orders/{Id(draft)}/profit"), "expected", "margin"));
    }

    internal static async Task<string> ListAsync(ApiServer api, string code, string? customer, params (string Product, string From, string Price)[] prices)
    {
        var list = Id(await api.PostAsync("price-lists", new { code, name = code, currency = "EUR", customerNumber = customer }));
        foreach (var product in prices.GroupBy(price => price.Product))
        {
            await api.PostAsync($"price-lists/{list}/lines", new { productCode = product.Key, breaks = product.Select(price => new { minQuantity = price.From, price = price.Price }) });
        }

        return list;
    }

    internal static JsonElement Line(JsonElement order) => order.GetProperty("lines")[0];

    internal static async Task RefusedAsync(ApiServer api, string path, object body, HttpStatusCode status, string code, params string[] errors)
    {
        var problem = await api.RefusedAsync(status, HttpMethod.Post, path, body);
        Assert.Equal(code, Text(problem, "code"));
        Assert.Equal(errors, problem.GetProperty("errors").EnumerateArray().Select(error => $"{Text(error, "pointer")} {Text(error, "code")}"));
    }

    private static (int Created, int Updated, int Unchanged) Counts(JsonElement answer) =>
        (answer.GetProperty("created").GetInt32(), answer.GetProperty("updated").GetInt32(), answer.GetProperty("unchanged").GetInt32());
}
