using System.Net;
using System.Text.Json;
using OrderMgmt.IntegrationTests.Infrastructure;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Parties;

/// <summary>Whom goods came from, and of which vendors none have come yet.</summary>
public sealed class NewVendorTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_vendor_is_new_until_goods_from_it_are_received(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var (first, second) = (await CreateAsync(api, "V-1"), await CreateAsync(api, "V-2"));
        var unnamed = await shop.ReceiveAsync("5");
        Assert.Equal((true, true), (await IsNewAsync(api, first), await IsNewAsync(api, second)));

        var received = await ReceiveAsync(api, new { vendorNumber = "V-1" });

        Assert.False(unnamed.TryGetProperty("vendorNumber", out _));
        Assert.Equal((first, "V-1"), (Text(received, "vendorId"), Text(received, "vendorNumber")));
        Assert.Equal(received.ToString(), (await api.GetAsync($"inventory/adjustments/{Id(received)}")).ToString());
        Assert.Equal((false, true), (await IsNewAsync(api, first), await IsNewAsync(api, second)));
        var told = Assert.Single(await ToldAsync(api));
        Assert.Equal((Id(received), first, "MAIN", "1400"), (Text(told, "adjustmentId"), Text(told, "vendorId"), Text(told, "warehouseCode"), Text(told.GetProperty("lines")[0], "cost")));

        var version = Text(await api.GetAsync($"vendors/{first}"), "version");
        var later = await ReceiveAsync(api, new { vendorId = first });
        await ReceiveAsync(api, new { vendorId = second });

        Assert.Equal(version, Text(await api.GetAsync($"vendors/{first}"), "version"));
        Assert.False(Assert.Single(await api.ItemsAsync("vendors?number=V-2")).GetProperty("newVendor").GetBoolean());
        Assert.Equal([Id(received), Id(later)], (await api.ItemsAsync("inventory/adjustments?vendorNumber=V-1&sort=number")).Select(Id));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task What_a_merged_vendor_delivered_counts_for_the_one_that_remains_and_its_receipts_stay_as_they_are(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);
        var (ended, survivor) = (await CreateAsync(api, "OLD"), await CreateAsync(api, "BIG"));
        var before = await ReceiveAsync(api, new { vendorNumber = "OLD" });
        Assert.True(await IsNewAsync(api, survivor));

        var merged = await api.PostAsync($"vendors/{survivor}/merge", new { vendorNumber = "OLD" });

        Assert.False(merged.GetProperty("newVendor").GetBoolean());
        var after = await ReceiveAsync(api, new { vendorId = ended });
        Assert.Equal((survivor, "BIG"), (Text(after, "vendorId"), Text(after, "vendorNumber")));
        Assert.Equal(before.ToString(), Assert.Single(await api.ItemsAsync("inventory/adjustments?vendorNumber=OLD")).ToString());
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_receipt_posted_before_fulfilment_knows_of_the_merge_counts_for_the_one_that_remains(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);
        var (ended, survivor) = (await CreateAsync(api, "OLD"), await CreateAsync(api, "BIG"));
        await using (api.Pause("Fulfillment"))
        {
            await api.PostAtOnceAsync($"vendors/{survivor}/merge", new { vendorNumber = "OLD" });
            Assert.Equal(ended, Text(await api.PostAtOnceAsync("inventory/adjustments", Receipt(new { vendorNumber = "OLD" })), "vendorId"));
        }

        Assert.False(await IsNewAsync(api, survivor));
        Assert.Equal(survivor, Text(await ReceiveAsync(api, new { vendorNumber = "OLD" }), "vendorId"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Two_merges_in_a_row_that_are_handled_in_the_wrong_order_lead_to_the_last_one(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);
        var (first, last) = (await CreateAsync(api, "BIG"), await CreateAsync(api, "BIGGER"));
        await CreateAsync(api, "OLD");
        await using (api.Pause("Catalog"))
        await using (api.Pause("Fulfillment"))
        {
            await api.PostAtOnceAsync($"vendors/{first}/merge", new { vendorNumber = "OLD" });
            await api.PutOffAsync("parties.vendor-merged.v1");
            await api.PostAtOnceAsync($"vendors/{last}/merge", new { vendorNumber = "BIG" });
        }

        Assert.Equal(last, Text(await ReceiveAsync(api, new { vendorNumber = "BIG" }), "vendorId"));
        await api.HandlePutOffAsync();

        Assert.Equal(last, Text(await ReceiveAsync(api, new { vendorNumber = "OLD" }), "vendorId"));
        Assert.False(await IsNewAsync(api, last));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_vendor_that_is_unknown_archived_or_on_no_receipt_is_refused_with_all_other_problems_at_once(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);
        var gone = await CreateAsync(api, "GONE");
        await api.PostAsync($"vendors/{gone}/archive");
        var unknown = Guid.CreateVersion7();

        Assert.Equal(
            ["/warehouseCode unknown_warehouse", "/vendorNumber unknown_vendor", "/lines/0/productCode unknown_product"],
            await ProblemsAsync(new { warehouseCode = "NOWHERE", reason = "receipt", vendorNumber = "NOBODY", lines = Lines("NOTHING") }));
        Assert.Equal(["/vendorId unknown_vendor"], await ProblemsAsync(new { warehouseCode = "MAIN", reason = "receipt", vendorId = unknown, lines = Lines("LAP-14") }));
        Assert.Equal(
            ["/vendorId vendor_not_active", "/lines/0/productCode unknown_product"],
            await ProblemsAsync(new { warehouseCode = "MAIN", reason = "receipt", vendorId = gone, lines = Lines("NOTHING") }));
        Assert.Equal(
            ["/vendorNumber not_allowed", "/lines/0/productCode required"],
            await ProblemsAsync(new { warehouseCode = "MAIN", reason = "count", vendorNumber = "GONE", lines = Lines(null) }));
        Assert.Equal(
            ["/vendorId not_allowed"], await ProblemsAsync(new { warehouseCode = "MAIN", reason = "receipt", vendorId = gone, vendorNumber = "GONE", lines = Lines("LAP-14") }));
        Assert.True(await IsNewAsync(api, gone));

        await api.PostAsync($"vendors/{gone}/activate");
        await ReceiveAsync(api, new { vendorNumber = "GONE" });
        Assert.False(await IsNewAsync(api, gone));

        async Task<IEnumerable<string>> ProblemsAsync(object body) =>
            (await api.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "inventory/adjustments", body)).GetProperty("errors").EnumerateArray()
            .Select(problem => $"{Text(problem, "pointer")} {Text(problem, "code")}");

        static object Lines(string? productCode) => new[] { new { productCode, quantity = "1", unitCost = "700" } };
    }

    private static async Task<string> CreateAsync(ApiServer api, string number) =>
        Id(await api.PostAsync("vendors", new { number, name = number, country = "DE", currency = "EUR" }));

    private static async Task<bool> IsNewAsync(ApiServer api, string vendor) => (await api.GetAsync($"vendors/{vendor}")).GetProperty("newVendor").GetBoolean();

    private static Task<JsonElement> ReceiveAsync(ApiServer api, object vendor) => api.PostAsync("inventory/adjustments", Receipt(vendor));

    /// <summary>A receipt of two laptops from a vendor.</summary>
    private static Dictionary<string, object> Receipt(object vendor)
    {
        Dictionary<string, object> receipt = new()
        {
            ["warehouseCode"] = "MAIN",
            ["reason"] = "receipt",
            ["lines"] = new[] { new { productCode = "LAP-14", quantity = "2", unitCost = "700" } },
        };
        foreach (var member in JsonSerializer.SerializeToElement(vendor).EnumerateObject())
        {
            receipt[member.Name] = member.Value;
        }

        return receipt;
    }

    /// <summary>What others were told of goods that came in.</summary>
    private static async Task<IReadOnlyList<JsonElement>> ToldAsync(ApiServer api) =>
        [.. (await api.ItemsAsync("events?types=fulfillment.goods-received.v1")).Select(e => e.GetProperty("data"))];
}
