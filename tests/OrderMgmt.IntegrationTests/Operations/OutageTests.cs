using System.Net;
using System.Net.Http.Json;
using OrderMgmt.IntegrationTests.Infrastructure;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Operations;

public sealed class OutageTests
{
    [Theory, OnPostgreSql]
    public async Task While_the_database_is_away_callers_are_told_to_come_back_and_then_all_goes_on_by_itself(DatabaseProvider provider)
    {
        var (api, link) = await ApiServer.StartLinkedAsync(provider);
        await using (api)
        await using (link)
        {
            var shop = await OpenAsync(api);
            var order = await shop.DraftAsync("2");
            var underWay = await shop.DraftAsync("3");
            await api.PostAtOnceAsync($"orders/{Id(underWay)}/submit");

            link.Cut();
            foreach (var (method, path) in new[] { (HttpMethod.Get, "orders"), (HttpMethod.Get, $"orders/{Id(order)}"), (HttpMethod.Post, $"orders/{Id(order)}/submit"), (HttpMethod.Get, "system/integrity") })
            {
                await AssertToldToComeBackAsync(await api.SendAsync(method, path));
            }

            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (await HealthAsync(api, "live"), await HealthAsync(api, "ready")));

            link.Mend();
            await Eventually.HoldsAsync(async () => await IsReservedAsync(api, Id(underWay), "3"));
            Assert.Equal(HttpStatusCode.OK, await HealthAsync(api, "ready"));
            Assert.Equal("draft", Text(await shop.OrderNowAsync(order), "status"));
            await shop.SubmitAsync(order);
            Assert.Equal("2", Text(Quantities(await shop.OrderNowAsync(order)), "reserved"));
            await api.AssertIntegrityAsync();
        }
    }

    [Theory, OnPostgreSql]
    public async Task A_database_that_does_not_answer_is_not_waited_for_without_end(DatabaseProvider provider)
    {
        var (api, link) = await ApiServer.StartLinkedAsync(provider, "Command Timeout=1;Cancellation Timeout=-1;Timeout=1");
        await using (api)
        await using (link)
        {
            var shop = await OpenAsync(api);
            var order = await shop.DraftAsync("2");

            link.HoldUp();
            await AssertToldToComeBackAsync(await api.SendAsync(HttpMethod.Get, "orders"));
            await AssertToldToComeBackAsync(await api.SendAsync(HttpMethod.Post, $"orders/{Id(order)}/submit"));

            link.Mend();
            await Eventually.HoldsAsync(async () => (await api.Http.PostAsync($"orders/{Id(order)}/submit", null)).IsSuccessStatusCode);
            await Eventually.HoldsAsync(async () => await IsReservedAsync(api, Id(order), "2"));
            await api.AssertIntegrityAsync();
        }
    }

    [Theory, OnSqlite]
    public async Task While_the_disk_is_full_nothing_is_half_done_and_then_all_goes_on_by_itself(DatabaseProvider provider)
    {
        var disk = new SmallDisk();
        await using var api = await ApiServer.StartAsync(provider, disk.Under);
        await OpenAsync(api, "1000");
        List<string> acknowledged = [];

        // Pages that are there already take some more rows.
        disk.IsFull = true;
        HttpResponseMessage answer;
        while ((answer = await api.Http.PostAsJsonAsync("orders", new { customerNumber = "ACME", lines = new[] { new { productCode = "LAP-14", quantity = "1" } } })).IsSuccessStatusCode)
        {
            acknowledged.Add(Id(await ApiServer.ReadAsync(answer)));
        }

        await AssertToldToComeBackAsync(answer);
        Assert.Equal(acknowledged.Count, (await api.GetAsync("orders?include=total")).GetProperty("total").GetInt64());

        disk.IsFull = false;
        foreach (var order in acknowledged)
        {
            await api.PostAtOnceAsync($"orders/{order}/submit");
        }

        foreach (var order in acknowledged)
        {
            await Eventually.HoldsAsync(() => IsReservedAsync(api, order, "1"));
        }

        await api.AssertIntegrityAsync();
    }

    private static async Task AssertToldToComeBackAsync(HttpResponseMessage answer)
    {
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "5"), (answer.StatusCode, answer.Headers.RetryAfter?.ToString()));
        Assert.Equal("database_unavailable", Text(await ApiServer.ReadAsync(answer, HttpStatusCode.ServiceUnavailable), "code"));
    }

    /// <summary>The product looks again after a pause, which the test's clock has to bring about.</summary>
    private static async Task<bool> IsReservedAsync(ApiServer api, string order, string quantity)
    {
        api.Clock.Advance(TimeSpan.FromSeconds(1));
        var answer = await api.Http.GetAsync($"orders/{order}");
        return answer.IsSuccessStatusCode && Text(Quantities(await ApiServer.ReadAsync(answer)), "reserved") == quantity;
    }

    private static async Task<HttpStatusCode> HealthAsync(ApiServer api, string which) => (await api.Http.GetAsync($"/health/{which}")).StatusCode;
}
