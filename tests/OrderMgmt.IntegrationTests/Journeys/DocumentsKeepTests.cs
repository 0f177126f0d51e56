using System.Text.Json;
using OrderMgmt.IntegrationTests.Catalog;
using OrderMgmt.IntegrationTests.Infrastructure;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Journeys;

public sealed class DocumentsKeepTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task No_later_change_of_price_terms_or_address_changes_an_order_or_invoice(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var list = await PriceTests.ListAsync(api, "ALL", null, ("LAP-14", "0", "950"));
        await api.PostAsync("products", new { code = "SET", name = "Set", kind = "bundle", listPrice = "1000", components = new[] { new { productCode = "LAP-14", quantity = "1" }, new { productCode = "SETUP", quantity = "1" } } });
        var draft = await shop.DraftAsync("1");
        var bundle = await shop.DraftAsync("1", "SET");
        var confirmed = await shop.OrderAsync("2");
        var delivered = await shop.OrderAsync("1");
        await shop.DeliverAsync(delivered);
        var issued = await shop.InvoiceAsync(delivered);
        await shop.DeliverAsync(confirmed);
        var drafted = Assert.Single(await api.ItemsAsync($"invoices?orderId={Id(confirmed)}"));
        string[] documents = [$"orders/{Id(draft)}", $"orders/{Id(bundle)}", $"orders/{Id(confirmed)}", $"orders/{Id(delivered)}", $"invoices/{Id(issued)}", $"invoices/{Id(drafted)}"];
        var before = await ReadAsync(api, documents);

        await ChangeEverythingAsync(api, list);

        Assert.Equal(before, await ReadAsync(api, documents));
        var now = await shop.DraftAsync("1");
        Assert.Equal(("500.00", "NET14", "Rue Neuve 1"), (Text(PriceTests.Line(now), "unitPrice"), Text(now, "paymentTerms"), Text(now, "billingAddress", "line1")));
        await api.PostAsync($"invoices/{Id(drafted)}/issue");
        Assert.Equal(("NET30", "1900.00"), (Text(await api.GetAsync($"invoices/{Id(drafted)}"), "paymentTerms"), Text(await api.GetAsync($"invoices/{Id(drafted)}"), "totals", "net")));
        await api.AssertIntegrityAsync();
    }

    private static async Task ChangeEverythingAsync(ApiServer api, string list)
    {
        var line = Assert.Single(await api.ItemsAsync($"price-lists/{list}/lines"));
        await PatchAsync(api, $"price-lists/{list}/lines/{Id(line)}", new { breaks = new[] { new { price = "500" } } });
        foreach (var code in new[] { "LAP-14", "SETUP", "SET" })
        {
            var product = Assert.Single(await api.ItemsAsync($"products?code={code}"));
            await PatchAsync(api, $"products/{Id(product)}", code == "SET"
                ? new { name = "Renamed", listPrice = "1", components = new[] { new { productCode = "SETUP", quantity = "9" } } }
                : new { name = "Renamed", listPrice = "1", taxCategory = "reduced", standardCost = "1" });
        }

        var address = new { name = "Acme SA", line1 = "Rue Neuve 1", city = "Paris", postalCode = "75001", country = "FR" };
        await api.PostAsync("tax-rules", new { taxCategory = "standard", country = "FR", rate = "20", validFrom = "2020-01-01" });
        var customer = Assert.Single(await api.ItemsAsync("customers?number=ACME"));
        await PatchAsync(api, $"customers/{Id(customer)}", new { name = "Acme SA", country = "FR", paymentTerms = "NET14", billingAddress = address, deliveryAddress = address });
    }

    private static async Task PatchAsync(ApiServer api, string path, object change)
    {
        var version = Text(await api.GetAsync(path), "version");
        await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Patch, path, change, ("If-Match", $"\"{version}\"")));
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(ApiServer api, IEnumerable<string> paths)
    {
        List<string> texts = [];
        foreach (var path in paths)
        {
            texts.Add(JsonSerializer.Serialize(await api.GetAsync(path)));
        }

        return texts;
    }
}
