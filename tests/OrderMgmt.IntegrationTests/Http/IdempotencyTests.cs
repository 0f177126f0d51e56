using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrderMgmt.IntegrationTests.Infrastructure;

namespace OrderMgmt.IntegrationTests.Http;

public sealed class IdempotencyTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_repeated_request_gets_the_same_answer_and_changes_nothing(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var first = await PostAsync(api, "K-1", "A");
        var again = await PostAsync(api, "\"K-1\"", "A");
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(first.Content.Headers.ContentType, again.Content.Headers.ContentType);
        Assert.False(first.Headers.Contains("Idempotent-Replayed"));
        Assert.Equal(["true"], again.Headers.GetValues("Idempotent-Replayed"));
        Assert.Single(await api.ItemsAsync("products?code=A"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task The_answer_that_was_waited_for_is_the_one_that_is_given_again_and_is_written_again_only_where_it_changed(DatabaseProvider provider)
    {
        var sent = new SqlCounter();
        await using var api = await ApiServer.StartAsync(provider, services => services.AddSingleton<ILoggerProvider>(sent), SqlCounter.Settings);
        var shop = await Shop.OpenAsync(api);
        var order = await shop.DraftAsync("2");

        sent.TakeTexts();
        await PostAsync(api, "K-1", "A");
        Assert.DoesNotContain(sent.TakeTexts(), IsWrittenAgain);

        var first = await SubmitAsync();
        Assert.Equal("2", Shop.Text(Shop.Quantities(await ApiServer.ReadAsync(first)), "reserved"));
        Assert.Single(sent.TakeTexts(), IsWrittenAgain);
        var again = await SubmitAsync();
        Assert.Equal(["true"], again.Headers.GetValues("Idempotent-Replayed"));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);

        Task<HttpResponseMessage> SubmitAsync() => api.SendAsync(HttpMethod.Post, $"orders/{Shop.Id(order)}/submit", null, ("Idempotency-Key", "K-2"));

        static bool IsWrittenAgain(string sql) => sql.Contains("UPDATE", StringComparison.Ordinal) && sql.Contains("idempotency_keys", StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    public async Task A_key_belongs_to_one_request_and_one_caller(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await PostAsync(api, "K-1", "A");
        await HttpServer.ProblemAsync(await PostAsync(api, "K-1", "B"), 422, "idempotency_key_reused");
        await HttpServer.ProblemAsync(await api.SendAsync(HttpMethod.Post, "vendors", new { name = "V" }, ("Idempotency-Key", "K-1")), 422, "idempotency_key_reused");
        await HttpServer.ProblemAsync(await PostAsync(api, new string('k', 256), "C"), 400, "idempotency_key_invalid");
        await HttpServer.ProblemAsync(await PostAsync(api, "\"\"", "C"), 400, "idempotency_key_invalid");

        var other = (await api.PostAsync("api-keys", new { name = "Other", scopes = new[] { "admin" } })).GetProperty("key").GetString();
        using var stranger = api.Client(other);
        using var request = new HttpRequestMessage(HttpMethod.Post, "products") { Content = System.Net.Http.Json.JsonContent.Create(HttpServer.Product("D")) };
        request.Headers.Add("Idempotency-Key", "K-1");
        Assert.Equal(HttpStatusCode.Created, (await stranger.SendAsync(request)).StatusCode);
    }

    [Theory, OnSqlite]
    public async Task A_refused_command_does_not_use_up_its_key(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var refused = await api.SendAsync(HttpMethod.Post, "products", new { code = "A" }, ("Idempotency-Key", "K-1"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(api, "K-1", "A")).StatusCode);
    }

    [Theory, OnSqlite]
    public async Task A_dry_run_neither_uses_nor_replays_a_key(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await api.SendAsync(HttpMethod.Post, "products?dryRun=true", HttpServer.Product("A"), ("Idempotency-Key", "K-1"));
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(api, "K-1", "A")).StatusCode);
    }

    [Theory, OnSqlite]
    public async Task A_key_is_forgotten_after_a_day(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await PostAsync(api, "K-1", "A");
        api.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(api, "K-1", "B")).StatusCode);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Many_at_the_same_time_are_carried_out_once(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => PostAsync(api, "K-1", "A")));
        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Created, HttpStatusCode.Conflict }));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created && !answer.Headers.Contains("Idempotent-Replayed"));
        foreach (var refused in answers.Where(answer => answer.StatusCode == HttpStatusCode.Conflict))
        {
            await HttpServer.ProblemAsync(refused, 409, "idempotency_key_in_use");
        }

        Assert.Single(await api.ItemsAsync("products?code=A"));
    }

    [Theory, OnSqlite]
    public async Task The_secret_of_a_new_key_is_not_replayed(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var body = new { name = "Partner", scopes = new[] { "sales" } };
        var first = await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Post, "api-keys", body, ("Idempotency-Key", "K-1")));
        var again = await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Post, "api-keys", body, ("Idempotency-Key", "K-1")));
        Assert.StartsWith("om_", first.GetProperty("key").GetString());
        Assert.False(again.TryGetProperty("key", out _));
        Assert.Equal(first.GetProperty("id").GetString(), again.GetProperty("id").GetString());
    }

    private static Task<HttpResponseMessage> PostAsync(ApiServer api, string key, string code) =>
        api.SendAsync(HttpMethod.Post, "products", HttpServer.Product(code), ("Idempotency-Key", key));
}
