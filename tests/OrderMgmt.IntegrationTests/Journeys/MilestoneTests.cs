using System.Net;
using System.Text.Json;
using OrderMgmt.IntegrationTests.Infrastructure;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Journeys;

public sealed class MilestoneTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_project_is_billed_milestone_by_milestone_and_closes_with_the_last_one(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenProjectsAsync(api);
        var order = await shop.SubmitAsync(await ProjectAsync(api, new { name = "Design", percent = "30" }, new { name = "Go live", percent = "50" }, new { name = "Handover" }));
        Assert.Equal("299.99, 499.99, 199.99", string.Join(", ", Milestones(order).Select(milestone => Text(milestone, "net"))));
        Assert.Empty(await api.ItemsAsync($"invoices?orderId={Id(order)}"));

        var signed = await SignOffAsync(api, order, 1);
        Assert.Equal("Jane Doe", Text(Milestones(signed)[0], "signedOffBy"));
        Assert.Equal("299.99", Text(Assert.Single(await NotInvoicedAsync(api)), "valueAtRisk"));
        var first = await shop.InvoiceAsync(order);
        Assert.Equal(("Project: Design", "0.3", "299.99"), (Text(first.GetProperty("lines")[0], "description"), Text(first.GetProperty("lines")[0], "quantity"), Text(first, "totals", "net")));
        Assert.Empty(await NotInvoicedAsync(api));
        Assert.Contains(await api.ItemsAsync($"orders/{Id(order)}/timeline"), entry => Text(entry, "title") == "Milestone 1 reached: Design, 299.99 EUR");

        await CompleteWorkAsync(api, order);
        var delivered = await shop.OrderNowAsync(order);
        Assert.Equal(("delivered", "signOffMilestone", "customer"), (Text(delivered, "status"), Text(delivered, "nextAction", "code"), Text(delivered, "nextAction", "owner")));

        await SignOffAsync(api, order, 3);
        Assert.Equal("issueInvoice", Text(await shop.OrderNowAsync(order), "nextAction", "code"));
        await SignOffAsync(api, order, 2);
        var last = await shop.InvoiceAsync(order);
        Assert.Equal(("Project: Handover, Go live", "699.98"), (Text(last.GetProperty("lines")[0], "description"), Text(last, "totals", "net")));
        await shop.PayAsync(Text(first, "totals", "gross"), Text(first, "number"));
        await shop.PayAsync(Text(last, "totals", "gross"), Text(last, "number"));

        Assert.Equal("closed", Text(await shop.OrderNowAsync(order), "status"));
        Assert.Equal("999.97", Text(await api.GetAsync($"orders/{Id(order)}/profit"), "actual", "revenue"));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_milestone_with_a_day_is_billed_when_that_day_has_come(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenProjectsAsync(api);
        var day = Today(api).AddDays(10);
        var order = await shop.SubmitAsync(await ProjectAsync(api, new { name = "Deposit", percent = "20", dueOn = Today(api) }, new { name = "Rest", dueOn = day }));
        await Eventually.HoldsAsync(async () => (await api.ItemsAsync($"invoices?orderId={Id(order)}&status=draft")).Count == 1);
        Assert.Equal("199.99", Text(await shop.InvoiceAsync(order), "totals", "net"));
        await CompleteWorkAsync(api, order);
        var waiting = await shop.OrderNowAsync(order);
        Assert.Equal(("awaitMilestone", "system", $"{day:yyyy-MM-dd}"), (Text(waiting, "nextAction", "code"), Text(waiting, "nextAction", "owner"), Text(waiting, "nextAction", "dueDate")));

        api.Clock.Advance(TimeSpan.FromDays(11));

        await Eventually.HoldsAsync(async () => (await api.ItemsAsync($"invoices?orderId={Id(order)}&status=draft")).Count == 1);
        Assert.Equal("799.98", Text(await shop.InvoiceAsync(order), "totals", "net"));
        Assert.Equal("invoiced", Text(await shop.OrderNowAsync(order), "status"));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Cancelling_a_project_credits_what_was_billed_and_not_delivered_and_ends_its_milestones(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenProjectsAsync(api);
        var order = await shop.SubmitAsync(await ProjectAsync(api, new { name = "Design", percent = "30" }, new { name = "Rest" }));
        await SignOffAsync(api, order, 1);
        await shop.InvoiceAsync(order);

        await api.PostAsync($"orders/{Id(order)}/cancel", new { reason = "no budget" });

        Assert.Equal("299.99", Text(Assert.Single(await api.ItemsAsync($"credit-notes?orderId={Id(order)}")), "totals", "net"));
        Assert.Equal("cancelled", Text(await shop.OrderNowAsync(order), "status"));
        Assert.Equal("orders.milestone_not_open", Text(await api.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"orders/{Id(order)}/milestones/2/sign-off", new { signedOffBy = "Jane" }), "code"));
        Assert.Empty(await NotInvoicedAsync(api));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Two_sign_offs_of_a_milestone_at_once_bill_it_once(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenProjectsAsync(api);
        var order = await shop.SubmitAsync(await ProjectAsync(api, new { name = "Design", percent = "30" }, new { name = "Rest" }));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => api.SendAsync(HttpMethod.Post, $"orders/{Id(order)}/milestones/1/sign-off", new { signedOffBy = "Jane" })));

        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        await Eventually.HoldsAsync(async () => (await api.ItemsAsync($"invoices?orderId={Id(order)}")).Count == 1);
        Assert.Equal("299.99", Text(Assert.Single(await api.ItemsAsync($"invoices?orderId={Id(order)}")), "totals", "net"));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite]
    public async Task What_is_wrong_with_milestones_is_told_at_once(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenProjectsAsync(api);
        object[] milestones = [new { name = "", percent = "101" }, new { name = "Neither" }, new { name = "Both", percent = "10.123", amount = "5" }];

        var refused = await api.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "orders", new { customerNumber = "ACME", milestones });
        var draft = await ProjectAsync(api, new { name = "Design", percent = "30" }, new { name = "Build", amount = "1" });
        var stopped = await api.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"orders/{Id(draft)}/submit");
        var patched = await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Patch, $"orders/{Id(draft)}", new { notes = "kept", milestones = new[] { new { name = "All" } } }, ("If-Match", "*")));
        var renamed = await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Patch, $"orders/{Id(draft)}", new { notes = "again" }, ("If-Match", "*")));

        Assert.Equal(
            ["/milestones/0/name", "/milestones/0/percent", "/milestones/1", "/milestones/2/percent", "/milestones/2/percent"],
            refused.GetProperty("errors").EnumerateArray().Select(error => Text(error, "pointer")).Order(StringComparer.Ordinal));
        Assert.Equal("milestones_do_not_add_up", Text(stopped.GetProperty("errors")[0], "code"));
        Assert.Equal("999.97", Text(Assert.Single(Milestones(patched)), "net"));
        Assert.Equal("All", Text(Assert.Single(Milestones(renamed)), "name"));
        await api.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Post, $"orders/{Id(await shop.SubmitAsync(draft))}/milestones/2/sign-off", new { signedOffBy = "Jane" });
    }

    private static async Task<Shop> OpenProjectsAsync(ApiServer api)
    {
        var shop = await OpenAsync(api);
        await api.PostAsync("products", new { code = "PROJECT", name = "Project", kind = "service", standardCost = "500", listPrice = "999.97", currency = "EUR", invoicingPolicy = "milestone" });
        return shop;
    }

    private static Task<JsonElement> ProjectAsync(ApiServer api, params object[] milestones) =>
        api.PostAsync("orders", new { customerNumber = "ACME", orderType = "service", milestones, lines = new[] { new { productCode = "PROJECT", quantity = "1" } } });

    private static DateOnly Today(ApiServer api) => DateOnly.FromDateTime(api.Clock.GetUtcNow().UtcDateTime);

    private static Task<JsonElement> SignOffAsync(ApiServer api, JsonElement order, int number) =>
        api.PostAsync($"orders/{Id(order)}/milestones/{number}/sign-off", new { signedOffBy = "Jane Doe", comment = "as agreed" });

    private static async Task CompleteWorkAsync(ApiServer api, JsonElement order) =>
        await api.PostAsync($"work-orders/{Id(Assert.Single(await api.ItemsAsync($"work-orders?orderId={Id(order)}")))}/complete", new { quantity = "1" });

    private static List<JsonElement> Milestones(JsonElement order) => [.. order.GetProperty("milestones").EnumerateArray()];

    private static Task<IReadOnlyList<JsonElement>> NotInvoicedAsync(ApiServer api) => api.ItemsAsync("reports/exceptions?kind=deliveredNotInvoiced&status=open");
}
