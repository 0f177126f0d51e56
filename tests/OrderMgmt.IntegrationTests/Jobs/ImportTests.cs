using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.Platform.Jobs;
using OrderMgmt.Platform.Persistence;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;
using static OrderMgmt.IntegrationTests.Jobs.FileJobs;

namespace OrderMgmt.IntegrationTests.Jobs;

public sealed class ImportTests
{
    private const string Customers = """
        number,name,tradingName,taxId,country,currency,email,customerGroupCode,billingAddress.line1,billingAddress.city,creditLimit,externalId,metadata
        C-1,Müller & Söhne GmbH,,DE123456788,DE,EUR,ap@mueller.example,GOLD,"Hauptstr. 1, Hof",Berlin,5000.00,erp-1,"{""tier"":""a""}"
        C-2,"Žluťoučký ""Kůň"" s.r.o.",Kůň,,CZ,CZK,,,,,,erp-2,
        ,Nippon Trading,,,JP,JPY,,,,Tokyo,,erp-3,
        """;

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Customers_are_imported_imported_again_without_change_exported_and_imported_back(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await api.PostAsync("customer-groups", new { code = "GOLD", name = "Gold" });

        var first = await api.ImportAsync("customers", Customers);
        var again = await api.ImportAsync("customers", Customers);
        var csv = await api.ExportAsync("customers");
        var ndjson = await api.ExportAsync("customers", "ndjson");
        var back = await api.ImportAsync("customers", csv);
        var lines = await api.ImportAsync("customers", ndjson, Ndjson);

        Assert.Equal((3, 0, 0, 0), Rows(first));
        Assert.Equal(("completed", "3", "3"), (Text(first, "status"), Text(first, "progress", "done"), Text(first, "progress", "total")));
        Assert.Equal((0, 0, 3, 0), Rows(again));
        Assert.Equal((0, 0, 3, 0), Rows(back));
        Assert.Equal((0, 0, 3, 0), Rows(lines));
        Assert.Equal(csv, await api.ExportAsync("customers"));
        var muller = Assert.Single(await api.ItemsAsync("customers?q=muller%20sohne"));
        Assert.Equal(("C-1", "GOLD", "Berlin", "1"), (Text(muller, "number"), Text(muller, "customerGroupCode"), Text(muller, "billingAddress", "city"), Text(muller, "version")));
        var events = await api.ItemsAsync("events?types=parties.customer-changed.v1");
        Assert.Equal(3, events.Count);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_row_changes_what_it_says_and_keeps_what_it_does_not(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await api.ImportAsync("customers", "number,name,country,email,phone\nC-1,Acme,DE,a@acme.example,123\n");

        var job = await api.ImportAsync("customers", "number,name,phone\nC-1,Acme AG,\n");

        Assert.Equal((0, 1, 0, 0), Rows(job));
        var customer = Assert.Single(await api.ItemsAsync("customers?number=C-1"));
        Assert.Equal(("Acme AG", "a@acme.example", "2"), (Text(customer, "name"), Text(customer, "email"), Text(customer, "version")));
        Assert.False(customer.TryGetProperty("phone", out _));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Rows_at_fault_are_listed_with_line_member_and_remedy_and_the_others_are_imported(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await api.PostAsync("customers", new { number = "C-0", name = "First", country = "DE", externalId = "erp-0" });

        var job = await api.ImportAsync("customers", """
            number,name,country,currency,taxId,externalId,paymentTerms
            C-1,Good,DE,EUR,,,
            C-2,Ragged,DE
            C-3,Bad tax id,DE,EUR,DE123456789,,
            C-4,,XX,EURO,,,NET31
            ,No key,DE,EUR,,,
            C-5,Taken,DE,EUR,,erp-0,
            C-6,Terms,DE,EUR,,,NET31
            C-7,Also good,DE,EUR,,,
            """);

        Assert.Equal((2, 0, 0, 6), Rows(job));
        Assert.Equal(
            [
                "3  ragged_row", "4 /taxId tax_id_check_failed", "5 /name required", "5 /country unknown_country", "5 /currency unknown_currency",
                "6 /number key_required", "7 /number immutable", "8 /paymentTerms unknown_reference",
            ],
            await api.ErrorsAsync(job));
    }

    [Theory]
    [InlineData("number,nmae,country\nC-1,A,DE\n", "1  unknown_column")]
    [InlineData("number,name,name\nC-1,A,A\n", "1  repeated_column")]
    [InlineData("", "1  file_empty")]
    public async Task A_file_without_a_usable_header_fails_as_a_whole(string file, string error)
    {
        await using var api = await ApiServer.StartAsync(DatabaseProvider.Sqlite);

        var job = await api.ImportAsync("customers", file);

        Assert.Equal("failed", Text(job, "status"));
        Assert.Equal([error], await api.ErrorsAsync(job));
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_refused_with_the_line()
    {
        await using var api = await ApiServer.StartAsync(DatabaseProvider.Sqlite);
        byte[] file = [.. "number,name,country\nC-1,A,DE\nC-2,M"u8, 0xFC, .. "ller,DE\n"u8];

        var problem = await ApiServer.ReadAsync(await api.SendAsync("customers", file), HttpStatusCode.BadRequest);

        Assert.Equal("encoding_invalid", Text(problem, "code"));
        Assert.Contains("Line 3", Text(problem, "detail"), StringComparison.Ordinal);
        Assert.Empty(await api.ItemsAsync("jobs"));
    }

    [Theory]
    [InlineData("planets", Csv, 400, "invalid_request")]
    [InlineData("customers", "application/xml", 415, "unsupported_media_type")]
    public async Task A_file_of_an_unknown_kind_or_form_is_refused(string resource, string type, int status, string code)
    {
        await using var api = await ApiServer.StartAsync(DatabaseProvider.Sqlite);

        Assert.Equal(code, Text(await ApiServer.ReadAsync(await api.SendAsync(resource, "a"u8.ToArray(), type), (HttpStatusCode)status), "code"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_dry_run_reports_everything_and_saves_nothing(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);

        var job = await api.ImportAsync("customers", "number,name,country\nC-1,A,DE\nC-2,B,XX\n", query: "&dryRun=true");

        Assert.Equal((1, 0, 0, 1), Rows(job));
        Assert.Equal("True", Text(job, "dryRun"));
        Assert.Equal(["3 /country unknown_country"], await api.ErrorsAsync(job));
        Assert.Empty(await api.ItemsAsync("customers"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_job_that_a_dead_process_left_goes_on_behind_its_last_batch(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var file = "number,name,country\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"C-{i},Customer {i},DE\n"));
        var id = Guid.CreateVersion7();
        using (var stream = new MemoryStream(Encoding.UTF8.GetBytes(file)))
        {
            await api.Services.GetRequiredService<JobFiles>().WriteAsync(id, stream, CancellationToken.None);
        }

        await LeaveAsync(api, id, done: 25);
        api.Services.GetRequiredService<JobSignals>().Set();
        var job = await api.EndedAsync(id.ToString());

        Assert.Equal(("completed", "40", "15"), (Text(job, "status"), Text(job, "progress", "done"), Text(job, "created")));
        Assert.Equal("C-26", Text((await api.ItemsAsync("customers?sort=number&limit=1"))[0], "number"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_job_is_given_back_at_a_planned_stop_and_goes_on_elsewhere(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider, "--Jobs:BatchSize=1");
        var runner = api.Services.GetServices<IHostedService>().OfType<JobRunner>().Single();
        var file = "number,name,country\n" + string.Concat(Enumerable.Range(1, 1000).Select(i => $"C-{i},Customer {i},DE\n"));
        var id = Id(await ApiServer.ReadAsync(await api.SendAsync("customers", Encoding.UTF8.GetBytes(file)), HttpStatusCode.Accepted));
        await Eventually.HoldsAsync(async () => Text(await api.GetAsync($"jobs/{id}"), "progress", "done") != "0");

        await runner.StopAsync(CancellationToken.None);
        var waiting = await JobAsync(api, id);
        await runner.StartAsync(CancellationToken.None);
        var job = await api.EndedAsync(id);

        Assert.Equal((JobStatus.Queued, 0), (waiting.Status, waiting.Attempts));
        Assert.InRange(waiting.Done, 1, 999);
        Assert.Equal(("completed", "1000", "1000"), (Text(job, "status"), Text(job, "progress", "done"), Text(job, "created")));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_job_can_be_cancelled_once(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var id = Guid.CreateVersion7();
        await LeaveAsync(api, id, done: 0, until: api.Clock.GetUtcNow().AddHours(1));

        var cancelled = await api.PostAsync($"jobs/{id}/cancel");
        var again = await api.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"jobs/{id}/cancel");

        Assert.Equal("cancelled", Text(cancelled, "status"));
        Assert.Equal("platform.job_ended", Text(again, "code"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task An_import_that_was_cancelled_half_way_is_repeated_without_doubles(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider, "--Jobs:BatchSize=1");
        var file = "number,name,country\n" + string.Concat(Enumerable.Range(1, 300).Select(i => $"C-{i},Customer {i},DE\n"));
        var id = Id(await ApiServer.ReadAsync(await api.SendAsync("customers", Encoding.UTF8.GetBytes(file)), HttpStatusCode.Accepted));
        await Eventually.HoldsAsync(async () => Text(await api.GetAsync($"jobs/{id}"), "progress", "done") != "0");

        await api.PostAsync($"jobs/{id}/cancel");
        await Eventually.HoldsAsync(async () => Text(await api.GetAsync($"jobs/{id}"), "status") == "cancelled");
        var done = Rows(await api.GetAsync($"jobs/{id}")).Created;
        var again = Rows(await api.ImportAsync("customers", file));

        Assert.InRange(done, 1, 299);
        Assert.Equal((300, 0), (again.Created + again.Unchanged, again.Updated + again.Refused));
        Assert.True(again.Unchanged >= done);
        Assert.Equal("300", Text(await api.GetAsync("customers?include=total&limit=1"), "total"));
    }

    [Fact]
    public async Task Whoever_may_not_change_the_records_may_not_import_them()
    {
        await using var api = await ApiServer.StartAsync(DatabaseProvider.Sqlite);
        var key = Text(await api.PostAsync("api-keys", new { name = "Files", scopes = new[] { "files.import" } }), "key");
        using var client = api.Client(key);

        var response = await client.PostAsync("imports?resource=customers", new StringContent("number,name,country\n", Encoding.UTF8, Csv));

        Assert.Equal("forbidden", Text(await ApiServer.ReadAsync(response, HttpStatusCode.Forbidden), "code"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Vendors_contacts_and_opening_stock_go_in_and_come_back_unchanged(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api, laptops: "0");
        (string Resource, string File)[] files =
        [
            ("vendors", "number,name,country,currency,address.city,status\nV-1,Supplier Inc.,US,USD,Boston,active\nV-2,Zulieferer,DE,EUR,,prospect\n"),
            ("contacts", "customerNumber,vendorNumber,name,email,roles,externalId\nACME,,Ann Smith,ann@acme.example,billing;portal,\n,V-1,Bob,,,bob-1\n"),
            ("opening-stock", "warehouseCode,productCode,quantity,unitCost\nMAIN,LAP-14,12.5,700\n"),
        ];

        foreach (var (resource, file) in files)
        {
            var rows = file.Count(c => c == '\n') - 1;
            Assert.Equal((rows, 0, 0, 0), Rows(await api.ImportAsync(resource, file)));
            Assert.Equal((0, 0, rows, 0), Rows(await api.ImportAsync(resource, file)));
            Assert.Equal((0, 0, rows, 0), Rows(await api.ImportAsync(resource, await api.ExportAsync(resource))));
            Assert.Equal((0, 0, rows, 0), Rows(await api.ImportAsync(resource, await api.ExportAsync(resource, "ndjson"), Ndjson)));
        }

        var changed = await api.ImportAsync("opening-stock", "warehouseCode,productCode,quantity\nMAIN,LAP-14,13\n");
        Assert.Equal(["2 /quantity fulfillment.already_opened"], await api.ErrorsAsync(changed));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_catalogue_with_a_bundle_prices_and_offers_goes_in_and_comes_back_unchanged(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await api.PostAsync("vendors", new { number = "V-1", name = "Supplier", country = "DE" });
        await api.PostAsync("price-lists", new { code = "RETAIL", name = "Retail", currency = "EUR" });
        (string Resource, string File, string Type)[] files =
        [
            ("products", "code,name,kind,standardCost,listPrice,currency,externalId\nLAP,Laptop,stocked,700,999.00,EUR,p-1\nBAG,Bag,stocked,20,39.5,EUR,\n", Csv),
            ("products", """{"code":"SET","name":"Set","kind":"bundle","listPrice":"1000","currency":"EUR","components":[{"productCode":"LAP","quantity":"1"},{"productCode":"BAG","quantity":"2"}]}""" + "\n", Ndjson),
            ("prices", "priceListCode,productCode,validFrom,breaks\nRETAIL,LAP,2026-01-01,\"[{\"\"price\"\":\"\"950\"\"},{\"\"minQuantity\"\":\"\"10\"\",\"\"price\"\":\"\"900\"\"}]\"\n", Csv),
            ("vendor-items", "productCode,vendorNumber,leadTimeDays,costBreaks\nLAP,V-1,14,\"[{\"\"unitCost\"\":\"\"650\"\"}]\"\n", Csv),
        ];

        foreach (var (resource, file, type) in files)
        {
            var rows = file.Count(c => c == '\n') - (type == Csv ? 1 : 0);
            Assert.Equal((rows, 0, 0, 0), Rows(await api.ImportAsync(resource, file, type)));
            Assert.Equal((0, 0, rows, 0), Rows(await api.ImportAsync(resource, file, type)));
        }

        foreach (var resource in files.Select(file => file.Resource).Distinct())
        {
            var back = Rows(await api.ImportAsync(resource, await api.ExportAsync(resource)));
            Assert.Equal((0, 0, 0), (back.Created, back.Updated, back.Refused));
        }

        var overlap = await api.ImportAsync("prices", "priceListCode,productCode,validFrom,breaks\nRETAIL,LAP,2026-06-01,\"[{\"\"price\"\":\"\"1\"\"}]\"\nRETAIL,BAG,,\"[{\"\"price\"\":\"\"30\"\"}]\"\nNONE,BAG,,\"[{\"\"price\"\":\"\"30\"\"}]\"\n");
        Assert.Equal((1, 0, 0, 2), Rows(overlap));
        Assert.Equal(["2 /validFrom price_overlap", "4 /priceListCode unknown_reference"], await api.ErrorsAsync(overlap));
    }

    private static async Task<Job> JobAsync(ApiServer api, string id)
    {
        await using var scope = api.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<Job>().AsNoTracking().SingleAsync(job => job.Id == Guid.Parse(id));
    }

    private static async Task LeaveAsync(ApiServer api, Guid id, long done, DateTimeOffset? until = null)
    {
        await using var scope = api.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var past = api.Clock.GetUtcNow().AddHours(-1);
        db.Add(new Job(id, past, JobKind.Import, "customers", FileFormat.Csv, dryRun: false, "key", "tests"));
        await db.SaveChangesAsync();
        await db.Set<Job>().Where(job => job.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(job => job.Status, JobStatus.Running).SetProperty(job => job.LeaseUntil, until ?? past).SetProperty(job => job.Runner, Guid.CreateVersion7())
            .SetProperty(job => job.Total, 40).SetProperty(job => job.Done, done));
    }
}
