using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.IntegrationTests.Jobs;
using OrderMgmt.Platform.Messaging;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Parties;

/// <summary>Customers and vendors that were merged or archived, named on new things.</summary>
public sealed class EndedPartiesTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_price_list_for_a_merged_or_archived_customer_is_refused_naming_what_to_do(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await CreateAsync(api, "customers", "BIG", "OLD", "GONE");
        var merged = await MergeAsync(api, "customers", "BIG", new { customerNumber = "OLD" });
        var bigger = Id(await api.PostAsync("customers", new { number = "BIGGER", name = "BIGGER", country = "DE", currency = "EUR" }));
        await api.PostAsync($"customers/{bigger}/merge", new { customerNumber = "BIG" });
        await ArchiveAsync(api, "customers", "GONE");

        AssertProblem(("/customerNumber", "customer_merged", "BIGGER"), await RefusedAsync(api, "price-lists", new { code = "X", name = "X", customerNumber = "OLD" }));
        AssertProblem(("/customerId", "customer_merged", "BIGGER"), await RefusedAsync(api, "price-lists", new { code = "X", name = "X", customerId = merged }));
        AssertProblem(("/customerNumber", "customer_not_active", "Activate"), await RefusedAsync(api, "price-lists", new { code = "X", name = "X", customerNumber = "GONE" }));
        await api.PostAsync($"customers/{Id(await FindAsync(api, "customers", "GONE"))}/activate");
        await api.PostAsync("price-lists", new { code = "X", name = "X", customerNumber = "GONE" });
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_vendor_that_was_merged_or_archived_offers_nothing_new_and_is_no_products_usual_one_but_a_file_may_bring_what_the_archived_one_offered(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await CreateAsync(api, "vendors", "BIG", "OLD", "GONE");
        var product = Id(await api.PostAsync("products", new { code = "A", name = "A", kind = "stocked", fulfilment = new { vendorNumber = "GONE" } }));
        var bought = Id(await api.PostAsync("products", new { code = "O", name = "O", kind = "stocked", fulfilment = new { vendorNumber = "OLD" } }));
        await MergeAsync(api, "vendors", "BIG", new { vendorNumber = "OLD" });
        await ArchiveAsync(api, "vendors", "GONE");

        Assert.Equal(("BIG", "GONE"), (Text(await api.GetAsync($"products/{bought}"), "fulfilment", "vendorNumber"), Text(await api.GetAsync($"products/{product}"), "fulfilment", "vendorNumber")));
        AssertProblem(("/vendorNumber", "vendor_merged", "BIG"), await RefusedAsync(api, $"products/{product}/vendor-items", new { vendorNumber = "OLD", costBreaks = new[] { new { unitCost = "1" } } }));
        AssertProblem(("/vendorNumber", "vendor_not_active", "Activate"), await RefusedAsync(api, $"products/{product}/vendor-items", new { vendorNumber = "GONE", costBreaks = new[] { new { unitCost = "1" } } }));
        AssertProblem(("/fulfilment/vendorNumber", "vendor_merged", "BIG"), await RefusedAsync(api, "products", new { code = "B", name = "B", kind = "stocked", fulfilment = new { vendorNumber = "OLD" } }));
        await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Patch, $"products/{product}", new { name = "Still bought there" }, ("If-Match", "*")));
        var offers = await api.ImportAsync("vendor-items", Offer("OLD") + Offer("BIG") + Offer("GONE"), FileJobs.Ndjson);
        Assert.Equal(["1 /vendorNumber vendor_merged"], await api.ErrorsAsync(offers));
        var products = await api.ImportAsync("products", "code,name,kind,fulfilment.vendorNumber\nA,A,stocked,GONE\nC,C,stocked,OLD\n");
        Assert.Equal(["3 /fulfilment/vendorNumber vendor_merged"], await api.ErrorsAsync(products));

        static string Offer(string vendor) => JsonSerializer.Serialize(new { productCode = "A", vendorNumber = vendor, costBreaks = new[] { new { unitCost = "1" } } }) + "\n";
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_contact_of_an_archived_customer_is_refused_unless_a_file_brings_it_and_one_of_a_merged_customer_is_at_the_other(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await CreateAsync(api, "customers", "BIG", "OLD", "GONE");
        await MergeAsync(api, "customers", "BIG", new { customerNumber = "OLD" });
        await ArchiveAsync(api, "customers", "GONE");

        AssertProblem(("/customerNumber", "customer_not_active", "Activate"), await RefusedAsync(api, "contacts", new { customerNumber = "GONE", name = "Ann" }));
        var contacts = await api.ImportAsync("contacts", "customerNumber,name,email\nGONE,Ann,ann@gone.example\n");
        Assert.Empty(await api.ErrorsAsync(contacts));
        Assert.Equal(Id(await FindAsync(api, "customers", "BIG")), Text(await api.PostAsync("contacts", new { customerNumber = "OLD", name = "Ben" }), "customerId"));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task What_ended_before_the_catalogue_listened_is_learnt_from_the_log_at_the_next_start(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await CreateAsync(api, "customers", "BIG", "OLD", "GONE", "GOOD");
        await MergeAsync(api, "customers", "BIG", new { customerNumber = "OLD" });
        await ArchiveAsync(api, "customers", "GONE");
        await ForgetAsync(api, "Catalog", "known_records");
        AssertProblem(("/customerNumber", "unknown_reference", "GOOD"), await RefusedAsync(api, "price-lists", new { code = "X", name = "X", customerNumber = "GOOD" }));

        await StartAgainAsync(api);

        AssertProblem(("/customerNumber", "customer_merged", "BIG"), await RefusedAsync(api, "price-lists", new { code = "X", name = "X", customerNumber = "OLD" }));
        AssertProblem(("/customerNumber", "customer_not_active", "Activate"), await RefusedAsync(api, "price-lists", new { code = "X", name = "X", customerNumber = "GONE" }));
        await api.PostAsync("price-lists", new { code = "X", name = "X", customerNumber = "GOOD" });
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Vendors_from_before_fulfilment_listened_are_learnt_from_the_log_at_the_next_start(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);
        await CreateAsync(api, "vendors", "BIG", "OLD", "GONE", "GOOD");
        await MergeAsync(api, "vendors", "BIG", new { vendorNumber = "OLD" });
        var bigger = Id(await api.PostAsync("vendors", new { number = "BIGGER", name = "BIGGER", country = "DE", currency = "EUR" }));
        await api.PostAsync($"vendors/{bigger}/merge", new { vendorNumber = "BIG" });
        await ArchiveAsync(api, "vendors", "GONE");
        await ForgetAsync(api, "Fulfillment", "vendors");
        AssertProblem(("/vendorNumber", "unknown_vendor", "GOOD"), await RefusedAsync(api, "inventory/adjustments", Receipt("GOOD")));

        await StartAgainAsync(api);

        Assert.Equal("BIGGER", Text(await api.PostAsync("inventory/adjustments", Receipt("OLD")), "vendorNumber"));
        Assert.Equal("GOOD", Text(await api.PostAsync("inventory/adjustments", Receipt("GOOD")), "vendorNumber"));
        AssertProblem(("/vendorNumber", "vendor_not_active", "Activate"), await RefusedAsync(api, "inventory/adjustments", Receipt("GONE")));

        static object Receipt(string vendorNumber) => new { warehouseCode = "MAIN", reason = "receipt", vendorNumber, lines = new[] { new { productCode = "LAP-14", quantity = "1" } } };
    }

    /// <summary>As a database was before this module kept copies.</summary>
    private static async Task ForgetAsync(ApiServer api, string module, string copies)
    {
        await using var scope = api.Services.CreateAsyncScope();
        var context = (DbContext)scope.ServiceProvider.GetRequiredService(Api.Modules.All.All.Single(m => m.Name == module).DbContextType);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        var table = context.Model.GetEntityTypes().Single(entity => entity.GetTableName()!.EndsWith(copies, StringComparison.Ordinal));
        command.CommandText = "DELETE FROM " + context.GetService<ISqlGenerationHelper>().DelimitIdentifier(table.GetTableName()!, table.GetSchema());
        await context.Database.OpenConnectionAsync();
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync());
    }

    private static async Task StartAgainAsync(ApiServer api)
    {
        await using var scope = api.Services.CreateAsyncScope();
        foreach (var start in scope.ServiceProvider.GetServices<IFirstStart>())
        {
            await start.RunAsync(CancellationToken.None);
        }
    }

    private static async Task CreateAsync(ApiServer api, string what, params string[] numbers)
    {
        foreach (var number in numbers)
        {
            await api.PostAsync(what, new { number, name = number, country = "DE", currency = "EUR" });
        }
    }

    private static async Task<JsonElement> FindAsync(ApiServer api, string what, string number) => Assert.Single(await api.ItemsAsync($"{what}?number={number}"));

    private static async Task<string> MergeAsync(ApiServer api, string what, string survivor, object ended)
    {
        var old = Id(await FindAsync(api, what, "OLD"));
        await api.PostAsync($"{what}/{Id(await FindAsync(api, what, survivor))}/merge", ended);
        return old;
    }

    private static async Task ArchiveAsync(ApiServer api, string what, string number) => await api.PostAsync($"{what}/{Id(await FindAsync(api, what, number))}/archive");

    private static async Task<JsonElement> RefusedAsync(ApiServer api, string path, object body) =>
        Assert.Single((await api.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, path, body)).GetProperty("errors").EnumerateArray());

    private static void AssertProblem((string Pointer, string Code, string Remedy) expected, JsonElement problem)
    {
        Assert.Equal((expected.Pointer, expected.Code), (Text(problem, "pointer"), Text(problem, "code")));
        Assert.Contains(expected.Remedy, Text(problem, "message"), StringComparison.Ordinal);
    }
}
