using OrderMgmt.IntegrationTests.Infrastructure;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;
using static OrderMgmt.IntegrationTests.Jobs.FileJobs;

namespace OrderMgmt.IntegrationTests.Jobs;

/// <summary>A file takes no step through a record's life that a call could not take, and loses nothing of where records stand.</summary>
public sealed class StatusInFilesTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Steps_that_the_life_cycle_does_not_know_are_refused(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await api.ImportAsync("products", "code,name,kind,status\nA,A,stocked,active\nD,D,stocked,draft\n");
        await api.ImportAsync("customers", "number,name,country,status\nC-1,A,DE,active\nC-2,B,DE,archived\n");
        await api.ImportAsync("vendors", "number,name,country,status\nV-1,A,DE,onHold\n");

        var products = await api.ImportAsync("products", "code,status\nA,draft\nD,active\n");
        var customers = await api.ImportAsync("customers", "number,status\nC-1,prospect\nC-2,onHold\n");
        var vendors = await api.ImportAsync("vendors", "number,status\nV-1,prospect\n");

        Assert.Equal(["2 /status status_change_refused"], await api.ErrorsAsync(products));
        Assert.Equal(["2 /status status_change_refused", "3 /status status_change_refused"], await api.ErrorsAsync(customers));
        Assert.Equal(["2 /status status_change_refused"], await api.ErrorsAsync(vendors));
        Assert.All(await api.ItemsAsync("products"), product => Assert.Equal("active", Text(product, "status")));
        Assert.Equal(["active", "archived"], (await api.ItemsAsync("customers?sort=number")).Select(customer => Text(customer, "status")));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_contact_is_archived_and_brought_back_by_a_file(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);
        const string Rows = "customerNumber,name,email,status\nACME,Ann,ann@acme.example,";

        Assert.Equal((1, 0, 0, 0), Counts(await api.ImportAsync("contacts", Rows + "archived\n")));
        Assert.Equal((0, 1, 0, 0), Counts(await api.ImportAsync("contacts", Rows + "active\n")));
        Assert.Equal((0, 0, 1, 0), Counts(await api.ImportAsync("contacts", Rows + "active\n")));
        Assert.Equal("active", Text(Assert.Single(await api.ItemsAsync("contacts")), "status"));

        static (long, long, long, long) Counts(System.Text.Json.JsonElement job) => FileJobs.Rows(job);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_one_system_exports_makes_an_empty_one_the_same(DatabaseProvider provider)
    {
        await using var source = await ApiServer.StartAsync(provider);
        await using var target = await ApiServer.StartAsync(provider);
        foreach (var api in new[] { source, target })
        {
            await api.PostAsync("customer-groups", new { code = "GOLD", name = "Gold" });
            await api.PostAsync("warehouses", new { code = "MAIN", name = "Main", country = "DE" });
            await api.PostAsync("price-lists", new { code = "RETAIL", name = "Retail", currency = "USD" });
        }

        await FillAsync(source);
        foreach (var resource in new[] { "vendors", "customers", "contacts", "products", "prices", "vendor-items", "opening-stock" })
        {
            var (csv, ndjson) = (await source.ExportAsync(resource), await source.ExportAsync(resource, "ndjson"));
            var rows = ndjson.Count(c => c == '\n');
            Assert.Equal((rows, 0, 0, 0), Rows(await target.ImportAsync(resource, ndjson, Ndjson)));
            Assert.Equal((Lines(csv), Lines(ndjson)), (Lines(await target.ExportAsync(resource)), Lines(await target.ExportAsync(resource, "ndjson"))));
        }

        // Contacts come in the order in which they were made, which is chance within a millisecond.
        static string Lines(string file) => string.Join('\n', file.Split('\n').Order(StringComparer.Ordinal));
    }

    private static async Task FillAsync(ApiServer api)
    {
        await api.PostAsync("teams", new { code = "CREW", name = "Crew" });
        await api.ImportAsync("vendors", "number,name,tradingName,country,language,currency,contractTerms,status,holdReason,address.city\nV-1,Zulieferer AG,Zulie,DE,de,USD,Frame of 2026,onHold,Late twice,Hof\nV-2,Other,,US,,USD,,prospect,,\n");
        await api.ImportAsync("customers", "number,name,clientType,taxId,country,region,language,currency,paymentTerms,billingCycle,customerGroupCode,billingAddress.line1,deliveryAddress.city,creditLimit,contractTerms,status,holdReason,externalId,metadata\n"
            + "C-1,\"Müller, Söhne\",government,DE123456788,DE,BY,de-DE,USD,NET14,monthly,GOLD,\"Hauptstr. 1\nHof\",Berlin,0.50,\"24 h \"\"response\"\"\",onHold,Disputes,erp-1,\"{\"\"a\"\":\"\"1\"\"}\"\nC-2,Old,consumer,,US,,,EUR,,,,,,,,archived,,,\n");
        await api.ImportAsync("contacts", "customerNumber,vendorNumber,name,jobTitle,email,roles,status\nC-1,,Ann,CFO,ann@a.example,billing;approver,archived\n,V-1,Bob,,bob@b.example,,\n");
        await api.ImportAsync("products", """
            {"code":"PEN","name":"Pen","kind":"stocked","standardCost":"0.123456","units":[{"unit":"box","factor":"12"}],"costHistory":[{"validFrom":"2025-01-01","validTo":"2026-01-01","cost":"0.1"}],"fulfilment":{"vendorNumber":"V-2","warehouseCode":"MAIN"},"serialTracking":true}
            {"code":"CARE","name":"Care","kind":"subscription","unit":"month","listPrice":"9.9","currency":"USD","invoicingPolicy":"onOrder","status":"draft"}
            {"code":"SET","name":"Set","kind":"bundle","components":[{"productCode":"PEN","quantity":"2"},{"productCode":"CARE","quantity":"0.5"}],"status":"discontinued"}

            """, Ndjson);
        await api.ImportAsync("prices", """
            {"priceListCode":"RETAIL","productCode":"PEN","unit":"box","validFrom":"2026-01-01","validTo":"2027-01-01","breaks":[{"minQuantity":"0","price":"10.1234"},{"minQuantity":"10","price":"9"}]}
            {"priceListCode":"RETAIL","breaks":[{"minQuantity":"5","discountPercent":"2.5"}]}

            """, Ndjson);
        await api.ImportAsync("vendor-items", """{"productCode":"PEN","vendorNumber":"V-2","vendorCode":"X","currency":"USD","leadTimeDays":3,"minQuantity":"5","costBreaks":[{"minQuantity":"0","unitCost":"0.11"},{"minQuantity":"100","unitCost":"0.09"}]}""" + "\n", Ndjson);
        await api.ImportAsync("opening-stock", "warehouseCode,productCode,quantity,unitCost\nMAIN,PEN,12.5,0.123456\n");
    }
}
