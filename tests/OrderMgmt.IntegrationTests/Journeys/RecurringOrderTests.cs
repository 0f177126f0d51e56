using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Journeys;

public sealed class RecurringOrderTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Each_period_gets_one_order_that_bills_it_and_a_short_month_has_its_last_day(DatabaseProvider provider)
    {
        await using var api = await OpenWithCareAsync(provider);
        var recurring = await AgreeAsync(api, new { unit = "month", startsOn = "2027-01-31", count = 4 }, reference: "CARE");
        Assert.Equal(("active", "makeOrder", "2027-01-31"), (Text(recurring, "status"), Text(recurring, "nextAction", "code"), Text(recurring, "nextOn")));
        TurnTo(api, "2027-01-30", "22:59");
        await NothingWaitsAsync(api);
        Assert.Empty(await OrdersAsync(api, recurring));
        TurnTo(api, "2027-01-30", "23:00");
        await UntilSettledAsync(api, recurring, 1);
        foreach (var (day, settled) in new[] { ("2027-02-28", 2), ("2027-03-31", 3), ("2027-04-30", 4) })
        {
            TurnTo(api, day);
            await UntilSettledAsync(api, recurring, settled);
        }

        await NothingWaitsAsync(api);
        var orders = await OrdersAsync(api, recurring);
        Assert.Equal(["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"], orders.Select(order => Text(order, "orderDate")));
        Assert.Equal(["1", "2", "3", "4"], orders.Select(order => Text(order, "period")));
        Assert.Equal(["CARE-1", "CARE-2", "CARE-3", "CARE-4"], orders.Select(order => Text(order, "externalReference")));
        Assert.All(orders, order => Assert.Equal(("confirmed", Text(recurring, "number"), "recurring"), (Text(order, "status"), Text(order, "recurringOrderNumber"), Text(order.GetProperty("lines")[0], "invoicingPolicy"))));
        foreach (var order in orders)
        {
            var invoice = Assert.Single(await api.ItemsAsync($"invoices?orderId={Id(order)}"));
            Assert.Equal(("draft", "59.50"), (Text(invoice, "status"), Text(invoice, "totals", "gross")));
        }

        var captured = (await api.ItemsAsync($"orders/{Id(orders[1])}/timeline")).First(entry => Text(entry, "type") == "orders.order-created.v1");
        Assert.Contains($"by recurring order {Text(recurring, "number")}, period 2 from 2027-02-28 on", Text(captured, "title"));
        Assert.Equal("ended", Text(await NowAsync(api, recurring), "status"));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task After_downtime_every_period_that_passed_gets_its_order_at_the_price_of_its_day(DatabaseProvider provider)
    {
        await using var api = await OpenWithCareAsync(provider);
        var list = await api.PostAsync("price-lists", new { code = "SPRING", name = "Spring", currency = "EUR", validFrom = "2026-04-15", validTo = "2026-05-15" });
        await api.PostAsync($"price-lists/{Id(list)}/lines", new { productCode = "CARE", breaks = new[] { new { minQuantity = "0", price = "8" } } });
        var recurring = await AgreeAsync(api, new { unit = "month", startsOn = "2026-03-31" });

        TurnTo(api, "2026-06-02");
        await UntilSettledAsync(api, recurring, 3);

        var orders = await OrdersAsync(api, recurring);
        Assert.Equal([("2026-03-31", "50.00"), ("2026-04-30", "40.00"), ("2026-05-31", "50.00")], orders.Select(order => (Text(order, "orderDate"), Text(order, "totals", "net"))));
        Assert.Equal(("4", "2026-06-30"), (Text(await NowAsync(api, recurring), "nextPeriod"), Text(await NowAsync(api, recurring), "nextOn")));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task What_passes_during_a_pause_is_skipped_and_a_period_can_be_skipped_ahead(DatabaseProvider provider)
    {
        await using var api = await OpenWithCareAsync(provider);
        var recurring = await AgreeAsync(api, new { every = 1, unit = "week", startsOn = "2026-03-02" });
        await UntilSettledAsync(api, recurring, 1);
        var paused = await DoAsync(api, recurring, "pause");
        Assert.Equal(("paused", "resume"), (Text(paused, "status"), Text(paused, "nextAction", "code")));
        Assert.Equal("orders.recurring_not_active", Text(await api.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"recurring-orders/{Id(recurring)}/pause"), "code"));
        TurnTo(api, "2026-03-20");

        await DoAsync(api, recurring, "resume");
        await DoAsync(api, recurring, "skip", new { period = 5, reason = "holidays" });
        var skipped = await DoAsync(api, recurring, "skip");

        Assert.Equal(("6", "2026-04-06"), (Text(skipped, "nextPeriod"), Text(skipped, "nextOn")));
        Assert.Equal("orders.period_settled", Text(await api.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"recurring-orders/{Id(recurring)}/skip", new { period = 5 }), "code"));
        Assert.Equal(
            ["1 made 2026-03-02", "2 skipped 2026-03-09", "3 skipped 2026-03-16", "4 skipped 2026-03-23", "5 skipped 2026-03-30"],
            (await api.ItemsAsync($"recurring-orders/{Id(recurring)}/periods?sort=number")).Select(period => $"{Text(period, "number")} {Text(period, "state")} {Text(period, "startsOn")}"));

        var ended = await DoAsync(api, recurring, "end", new { reason = "not renewed" });
        Assert.Equal(("ended", "not renewed"), (Text(ended, "status"), Text(ended, "endReason")));
        Assert.False(ended.TryGetProperty("nextOn", out _) || ended.TryGetProperty("nextAction", out _));
        TurnTo(api, "2026-05-01");
        await NothingWaitsAsync(api);
        Assert.Single(await OrdersAsync(api, recurring));
        Assert.Equal("orders.recurring_ended", Text(await api.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"recurring-orders/{Id(recurring)}/end"), "code"));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Skips_at_once_each_skip_a_period_of_their_own(DatabaseProvider provider)
    {
        await using var api = await OpenWithCareAsync(provider);
        var recurring = await AgreeAsync(api, new { unit = "week", startsOn = "2026-06-01" });

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => DoAsync(api, recurring, "skip")));

        Assert.Equal("7", Text(await NowAsync(api, recurring), "nextPeriod"));
        Assert.Equal(["1", "2", "3", "4", "5", "6"], (await api.ItemsAsync($"recurring-orders/{Id(recurring)}/periods?sort=number")).Select(period => Text(period, "number")));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_timer_that_is_delivered_twice_makes_no_second_order(DatabaseProvider provider)
    {
        await using var api = await OpenWithCareAsync(provider);
        var recurring = await AgreeAsync(api, new { unit = "month", startsOn = "2026-03-02" });
        await UntilSettledAsync(api, recurring, 1);

        await DeliverTimersAgainAsync(api);
        TurnTo(api, "2026-03-03");
        await NothingWaitsAsync(api);

        Assert.Single(await OrdersAsync(api, recurring));
        Assert.Equal("2", Text(await NowAsync(api, recurring), "nextPeriod"));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task What_the_checks_refuse_stays_a_draft_that_the_recurring_order_points_to(DatabaseProvider provider)
    {
        await using var api = await OpenWithCareAsync(provider);
        var recurring = await AgreeAsync(api, new { unit = "week", startsOn = "2026-03-09" });
        await api.PostAsync($"products/{Id(Assert.Single(await api.ItemsAsync("products?code=CARE")))}/discontinue");
        await api.PostAsync($"customers/{Id(Assert.Single(await api.ItemsAsync("customers?number=ACME")))}/archive");

        TurnTo(api, "2026-03-10");
        await UntilSettledAsync(api, recurring, 1);

        var order = Assert.Single(await OrdersAsync(api, recurring));
        Assert.Equal("draft", Text(order, "status"));
        Assert.Equal(["customer_not_active", "product_not_active"], order.GetProperty("findings").EnumerateArray().Select(finding => Text(finding, "code")));
        var period = Assert.Single(await api.ItemsAsync($"recurring-orders/{Id(recurring)}/periods"));
        Assert.Equal(("made", Id(order), 2), (Text(period, "state"), Text(period, "orderId"), period.GetProperty("refusedBecause").GetArrayLength()));
        var next = (await NowAsync(api, recurring)).GetProperty("nextAction");
        Assert.Equal(("submitOrder", "findings"), (Text(next, "code"), Text(next, "blockedBy")));
        Assert.Contains(Text(order, "number"), Text(next, "text"));

        await api.PostAsync($"orders/{Id(order)}/cancel", new { reason = "no longer sold" });
        Assert.Equal("makeOrder", Text(await NowAsync(api, recurring), "nextAction", "code"));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task What_no_longer_fits_what_was_agreed_is_told_on_the_draft(DatabaseProvider provider)
    {
        await using var api = await OpenWithCareAsync(provider);
        var care = $"products/{Id(Assert.Single(await api.ItemsAsync("products?code=CARE")))}";
        await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Patch, care, new { units = new[] { new { unit = "box", factor = "12" } } }, ("If-Match", "*")));
        var recurring = await api.PostAsync("recurring-orders", new
        {
            customerNumber = "ACME",
            externalReference = "PO",
            schedule = new { unit = "week", startsOn = "2026-03-09" },
            lines = new object[] { new { productCode = "CARE", quantity = "1", unit = "box" }, new { productCode = "SETUP", quantity = "1", unitPrice = "80" } },
        });
        await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Patch, care, new { units = Array.Empty<object>() }, ("If-Match", "*")));
        await new Shop(api).DraftAsync("1", "SETUP", reference: "PO-1");
        await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Patch, $"customers/{Text(recurring, "customerId")}", new { currency = "USD" }, ("If-Match", "*")));

        TurnTo(api, "2026-03-09");
        await UntilSettledAsync(api, recurring, 1);

        var order = Assert.Single(await OrdersAsync(api, recurring));
        Assert.Equal(("draft", "USD", "SETUP"), (Text(order, "status"), Text(order, "totals", "currency"), Text(Assert.Single(order.GetProperty("lines").EnumerateArray()), "productCode")));
        Assert.False(order.TryGetProperty("externalReference", out _));
        var period = Assert.Single(await api.ItemsAsync($"recurring-orders/{Id(recurring)}/periods"));
        Assert.Equal(
            ["/currency currency_changed", "/lines/0/unit unit_not_convertible", "/externalReference external_reference_used"],
            period.GetProperty("refusedBecause").EnumerateArray().Select(error => $"{Text(error, "pointer")} {Text(error, "code")}"));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task What_is_billed_by_period_is_sold_by_recurring_orders_only(DatabaseProvider provider)
    {
        await using var api = await OpenWithCareAsync(provider);
        var order = await new Shop(api).DraftAsync("1", "CARE");

        var problem = await api.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"orders/{Id(order)}/submit");

        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal(("/lines/0/productCode", "product_recurring"), (Text(error, "pointer"), Text(error, "code")));
        Assert.Contains("/recurring-orders", Text(error, "message"));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_change_holds_from_the_next_period_on_and_a_dry_run_changes_nothing(DatabaseProvider provider)
    {
        await using var api = await OpenWithCareAsync(provider);
        var recurring = await AgreeAsync(api, new { unit = "month", startsOn = "2026-03-02" });
        await UntilSettledAsync(api, recurring, 1);
        var path = $"recurring-orders/{Id(recurring)}";
        var change = new { schedule = new { unit = "week" }, lines = new[] { new { productCode = "CARE", quantity = "7", unitPrice = "9.5" } } };
        var before = await api.FingerprintAsync();
        foreach (var (method, command, body) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Patch, "", change), (HttpMethod.Post, "/pause", null), (HttpMethod.Post, "/skip", null), (HttpMethod.Post, "/end", null),
        })
        {
            await ApiServer.ReadAsync(await api.SendAsync(method, $"{path}{command}?dryRun=true", body, ("If-Match", "*")), HttpStatusCode.OK);
        }

        var another = new { customerNumber = "ACME", schedule = new { unit = "day", startsOn = "2026-03-02" }, lines = change.lines };
        Assert.Equal("active", Text(await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Post, "recurring-orders?dryRun=true", another), HttpStatusCode.Created), "status"));
        Assert.Equal(before, await api.FingerprintAsync());
        await DoAsync(api, recurring, "pause");
        Assert.Equal("active", Text(await DoAsync(api, recurring, "resume?dryRun=true"), "status"));
        Assert.Equal("paused", Text(await NowAsync(api, recurring), "status"));
        await DoAsync(api, recurring, "resume");

        await api.RefusedAsync((HttpStatusCode)428, HttpMethod.Patch, path, change);
        await api.RefusedAsync(HttpStatusCode.PreconditionFailed, HttpMethod.Patch, path, change, ("If-Match", "\"1\""));

        var changed = await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Patch, path, change, ("If-Match", "*")));
        Assert.Equal(("2", "2026-03-09", "week"), (Text(changed, "nextPeriod"), Text(changed, "nextOn"), Text(changed, "schedule", "unit")));
        TurnTo(api, "2026-03-09");
        await UntilSettledAsync(api, recurring, 2);

        Assert.Equal(["50.00", "66.50"], (await OrdersAsync(api, recurring)).Select(order => Text(order, "totals", "net")));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task All_that_is_wrong_is_told_at_once_and_a_repeated_call_agrees_once(DatabaseProvider provider)
    {
        await using var api = await OpenWithCareAsync(provider);
        var wrong = new
        {
            schedule = new { every = 0, unit = "week", startsOn = "2026-04-01", anchorDay = 31, endsOn = "2026-03-31", count = 3 },
            lines = new object[] { new { productCode = "CARE" }, new { productCode = "CARE", quantity = "1", requestedDate = "2026-04-01" } },
        };
        Assert.Equal(
            ["/customerId required", "/lines/0/quantity required", "/lines/1/requestedDate not_allowed", "/schedule/anchorDay not_allowed", "/schedule/count not_allowed", "/schedule/endsOn range_empty", "/schedule/every out_of_range"],
            await ProblemsAsync(wrong));
        Assert.Equal(["/lines required", "/schedule required"], await ProblemsAsync(new { customerNumber = "ACME" }));
        Assert.Equal(
            ["/customerNumber customer_unknown", "/lines/0/productCode product_unknown", "/schedule/startsOn date_past"],
            await ProblemsAsync(new { customerNumber = "NOBODY", schedule = new { unit = "day", startsOn = "2026-03-01" }, lines = new[] { new { productCode = "NONE", quantity = "1" } } }));

        var right = new { customerNumber = "ACME", schedule = new { unit = "day", startsOn = "2026-04-01" }, lines = new[] { new { productCode = "CARE", quantity = "1" } } };
        foreach (var _ in new[] { 1, 2 })
        {
            var answer = await api.SendAsync(HttpMethod.Post, "recurring-orders", right, ("Idempotency-Key", "once"));
            var created = await ApiServer.ReadAsync(answer, HttpStatusCode.Created);
            Assert.Equal($"/api/v1/recurring-orders/{Id(created)}", answer.Headers.Location!.OriginalString);
        }

        Assert.Single(await api.ItemsAsync("recurring-orders?customerNumber=ACME&status=active,paused"));
        Assert.Empty(await api.ItemsAsync("recurring-orders?status=ended"));

        async Task<IEnumerable<string>> ProblemsAsync(object body) => (await api.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "recurring-orders", body))
            .GetProperty("errors").EnumerateArray().Select(error => $"{Text(error, "pointer")} {Text(error, "code")}").Distinct().Order(StringComparer.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task The_recurring_orders_of_a_merged_customer_go_on_for_the_one_that_remains(DatabaseProvider provider)
    {
        await using var api = await OpenWithCareAsync(provider);
        var recurring = await AgreeAsync(api, new { unit = "week", startsOn = "2026-03-09" });
        var survivor = Id(await api.PostAsync("customers", new { number = "BIG", name = "Acme Holding AG", country = "DE", currency = "EUR" }));

        await api.PostAsync($"customers/{survivor}/merge", new { customerNumber = "ACME" });
        TurnTo(api, "2026-03-09");
        await UntilSettledAsync(api, recurring, 1);

        Assert.Equal((survivor, "BIG"), (Text(Assert.Single(await api.ItemsAsync($"recurring-orders?customerId={survivor}")), "customerId"), Text(await NowAsync(api, recurring), "customerNumber")));
        Assert.Equal("BIG", Text(Assert.Single(await OrdersAsync(api, recurring)), "customerNumber"));
        await api.AssertIntegrityAsync();
    }

    private static async Task<ApiServer> OpenWithCareAsync(DatabaseProvider provider)
    {
        var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api, laptops: "0");
        await api.PostAsync("products", new { code = "CARE", name = "Care", kind = "subscription", unit = "pcs", standardCost = "4", listPrice = "10.00", currency = "EUR", invoicingPolicy = "recurring" });
        return api;
    }

    private static Task<JsonElement> AgreeAsync(ApiServer api, object schedule, string? reference = null) => api.PostAsync(
        "recurring-orders", new { customerNumber = "ACME", orderType = "service", externalReference = reference, schedule, lines = new[] { new { productCode = "CARE", quantity = "5" } } });

    private static Task<JsonElement> DoAsync(ApiServer api, JsonElement recurring, string command, object? body = null) => api.PostAsync($"recurring-orders/{Id(recurring)}/{command}", body);

    private static Task<JsonElement> NowAsync(ApiServer api, JsonElement recurring) => api.GetAsync($"recurring-orders/{Id(recurring)}");

    private static Task<IReadOnlyList<JsonElement>> OrdersAsync(ApiServer api, JsonElement recurring) => api.ItemsAsync($"orders?recurringOrderId={Id(recurring)}&sort=number");

    /// <summary>The time is in UTC: the company's day begins an hour or two before.</summary>
    private static void TurnTo(ApiServer api, string day, string time = "11:00") =>
        api.Clock.Advance(new DateTimeOffset(DateOnly.ParseExact(day, "yyyy-MM-dd"), TimeOnly.ParseExact(time, "HH:mm"), TimeSpan.Zero) - api.Clock.GetUtcNow());

    private static Task UntilSettledAsync(ApiServer api, JsonElement recurring, int periods) =>
        Eventually.HoldsAsync(async () => (await api.ItemsAsync($"recurring-orders/{Id(recurring)}/periods")).Count == periods);

    /// <summary>No timer is due and nothing else waits.</summary>
    private static Task NothingWaitsAsync(ApiServer api) => Eventually.HoldsAsync(async () =>
    {
        await using var scope = api.Services.CreateAsyncScope();
        var now = api.Clock.GetUtcNow();
        return !await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<DeliveryRow>().AnyAsync(delivery => delivery.DueAt == null || delivery.DueAt <= now);
    });

    private static async Task DeliverTimersAgainAsync(ApiServer api)
    {
        await using var scope = api.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var timer = await context.Set<EventRow>().AsNoTracking().Where(e => e.Name == "orders.recurring-period-due.v1").OrderBy(e => e.Position).FirstAsync();
        context.Add(new DeliveryRow { EventId = timer.Id, Lane = "Orders", Key = timer.Subject, CorrelationId = timer.CorrelationId, DueAt = api.Clock.GetUtcNow() });
        await context.SaveChangesAsync();
    }
}
