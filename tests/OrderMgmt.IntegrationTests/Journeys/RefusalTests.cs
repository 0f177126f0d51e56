using System.Net;
using System.Text.Json;
using OrderMgmt.IntegrationTests.Infrastructure;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Journeys;

public sealed class RefusalTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Bad_input_is_refused_with_every_problem_at_once_and_nothing_is_saved(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);

        var problem = await api.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "orders", new
        {
            colour = "red",
            orderType = "unknown",
            requestedDate = "tomorrow",
            lines = new object[] { new { productCode = "LAP-14", quantity = "-1" }, new { quantity = "many" } },
        });

        var pointers = problem.GetProperty("errors").EnumerateArray().Select(error => Text(error, "pointer")).ToHashSet();
        Assert.Superset(new HashSet<string> { "/colour", "/orderType", "/requestedDate", "/customerId", "/lines/0/quantity", "/lines/1/quantity", "/lines/1/productCode" }, pointers);
        Assert.Empty(await api.ItemsAsync("orders"));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_submission_reports_all_findings_and_leaves_the_draft_as_it_was(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        await api.PostAsync("tax-categories", new { code = "exotic", name = "Exotic" });
        await api.PostAsync("products", new { code = "ODD", name = "No price", kind = "stocked", taxCategory = "exotic" });
        var draft = await shop.DraftAsync("1", "ODD");

        var problem = await api.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"orders/{Id(draft)}/submit");

        Assert.Equal("orders.not_submittable", Text(problem, "code"));
        Assert.Equal(["price_missing", "tax_rule_missing"], problem.GetProperty("errors").EnumerateArray().Select(error => Text(error, "code")).Order());
        var now = await shop.OrderNowAsync(draft);
        Assert.Equal(("draft", Text(draft, "version")), (Text(now, "status"), Text(now, "version")));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_dry_run_answers_in_full_and_saves_nothing(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var draft = await shop.DraftAsync("1");

        var preview = await api.PostAsync($"orders/{Id(draft)}/submit?dryRun=true");

        Assert.Equal("confirmed", Text(preview, "status"));
        Assert.Equal("draft", Text(await shop.OrderNowAsync(draft), "status"));
        await api.PostAsync("orders?dryRun=true", new { customerNumber = "ACME" });
        Assert.Equal("SO-2026-000002", Text(await shop.DraftAsync("1"), "number"));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_stale_or_missing_version_is_refused(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var draft = await shop.DraftAsync("1");
        var path = $"orders/{Id(draft)}";

        await api.RefusedAsync(HttpStatusCode.PreconditionRequired, HttpMethod.Patch, path, new { notes = "x" });
        await api.RefusedAsync(HttpStatusCode.PreconditionFailed, HttpMethod.Patch, path, new { notes = "x" }, ("If-Match", "\"99\""));
        var changed = await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Patch, path, new { notes = "x" }, ("If-Match", $"\"{Text(draft, "version")}\"")));

        Assert.Equal("x", Text(changed, "notes"));
        Assert.Equal(HttpStatusCode.NotModified, (await api.SendAsync(HttpMethod.Get, path, null, ("If-None-Match", $"\"{Text(changed, "version")}\""))).StatusCode);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_customers_reference_names_one_order_only(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var first = await shop.DraftAsync("1", reference: "PO-1");

        var problem = await api.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, "orders", new { customerNumber = "ACME", externalReference = "PO-1" });

        Assert.Contains(Text(first, "number"), Text(problem, "detail"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Of_orders_sent_at_once_with_one_reference_one_is_made_and_the_others_learn_which(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => api.SendAsync(HttpMethod.Post, "orders", new { customerNumber = "ACME", externalReference = "PO-1" })));

        await OneWinsAsync(answers, "orders.external_reference_used", made => Text(made, "number"));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Of_changes_sent_at_once_of_one_version_one_is_made_and_the_others_learn_the_next(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var draft = await shop.DraftAsync("1");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number =>
            api.SendAsync(HttpMethod.Patch, $"orders/{Id(draft)}", new { notes = $"{number}" }, ("If-Match", $"\"{Text(draft, "version")}\""))));

        await OneWinsAsync(answers, "stale_version", changed => $"at version {Text(changed, "version")}.");
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Orders_that_share_a_reference_since_their_customers_were_merged_can_be_changed_but_no_other_can_take_it(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var survivor = await api.PostAsync("customers", new { number = "BIG", name = "Big", country = "DE", currency = "EUR" });
        var first = await shop.DraftAsync("1", reference: "PO-1");
        var second = await api.PostAsync("orders", new { customerNumber = "BIG", externalReference = "PO-1" });
        var other = await shop.DraftAsync("1", reference: "PO-2");
        await api.PostAsync($"customers/{Id(survivor)}/merge", new { customerNumber = "ACME" });

        foreach (var order in new[] { first, second })
        {
            await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Patch, $"orders/{Id(order)}", new { notes = "By noon" }, ("If-Match", "*")), HttpStatusCode.OK);
        }

        await api.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Patch, $"orders/{Id(other)}", new { externalReference = "PO-1" }, ("If-Match", "*"));
    }

    /// <summary>One succeeded; the others are told what is in their way.</summary>
    private static async Task OneWinsAsync(IReadOnlyCollection<HttpResponseMessage> answers, string code, Func<JsonElement, string> inTheWay)
    {
        var winner = await ApiServer.ReadAsync(Assert.Single(answers, answer => answer.IsSuccessStatusCode));
        foreach (var refused in answers.Where(answer => !answer.IsSuccessStatusCode))
        {
            var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement;
            Assert.Equal(code, Text(problem, "code"));
            Assert.Contains(inTheWay(winner), Text(problem, "detail"), StringComparison.Ordinal);
        }
    }
}
