using System.Net;
using OrderMgmt.IntegrationTests.Infrastructure;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Catalog;

public sealed class CatalogConcurrencyTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Of_prices_written_at_once_that_could_both_hold_one_is_taken(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);
        var lists = new List<string>();
        foreach (var code in new[] { "A", "B", "C" })
        {
            lists.Add(Id(await api.PostAsync("price-lists", new { code, name = code, currency = "EUR" })));
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 9).Select(i => api.SendAsync(
            HttpMethod.Post, $"price-lists/{lists[i % 3]}/lines", new { productCode = "LAP-14", validFrom = $"2026-01-0{i + 1}", breaks = new[] { new { price = "900" } } })));

        Assert.Equal(HttpStatusCode.Created, Assert.Single(answers.Select(answer => answer.StatusCode), status => status != HttpStatusCode.Conflict));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Of_two_bundles_put_into_each_other_at_once_at_most_one_change_is_taken(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);
        object With(string component) => new { components = new[] { new { productCode = component, quantity = "1" } } };
        var ids = new Dictionary<string, string>();
        foreach (var code in new[] { "A", "B" })
        {
            ids[code] = Id(await api.PostAsync("products", new { code, name = code, kind = "bundle", components = new[] { new { productCode = "LAP-14", quantity = "1" } } }));
        }

        var answers = await Task.WhenAll(
            api.SendAsync(HttpMethod.Patch, $"products/{ids["A"]}", With("B"), ("If-Match", "\"1\"")),
            api.SendAsync(HttpMethod.Patch, $"products/{ids["B"]}", With("A"), ("If-Match", "\"1\"")));

        Assert.InRange(answers.Count(answer => answer.IsSuccessStatusCode), 0, 1);
        Assert.All(answers.Where(answer => !answer.IsSuccessStatusCode), answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Conflict, HttpStatusCode.PreconditionFailed }));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Prices_written_while_their_list_is_removed_are_removed_with_it_or_refused(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);
        for (var round = 0; round < 15; round++)
        {
            var list = Id(await api.PostAsync("price-lists", new { code = $"L{round}", name = "List", currency = "EUR" }));

            var removal = api.SendAsync(HttpMethod.Delete, $"price-lists/{list}", null, ("If-Match", "*"));
            var prices = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => api.SendAsync(
                HttpMethod.Post, $"price-lists/{list}/lines", new { productCode = "LAP-14", validFrom = $"2026-0{i + 1}-01", validTo = $"2026-0{i + 1}-02", breaks = new[] { new { price = "900" } } })));

            Assert.Contains((await removal).StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Conflict });
            Assert.All(prices, price => Assert.Contains(price.StatusCode, new[] { HttpStatusCode.Created, HttpStatusCode.NotFound, HttpStatusCode.Conflict }));
        }
    }
}
