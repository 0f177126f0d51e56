using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OrderMgmt.Api.Hosting;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;
using OrderMgmt.Tests.Shared.Fuzzing;

namespace OrderMgmt.IntegrationTests.Infrastructure;

/// <summary>
/// The real host on a database of its own, reached over HTTP as an administrator. Its clock stands still until a test turns it;
/// what a call sets off in other modules is awaited through <c>Prefer: wait</c>.
/// </summary>
internal sealed class ApiServer : IAsyncDisposable
{
    public const string AdminKey = "om_tests_0123456789abcdef0123456789abcdef0123456789abcdef";
    private readonly TestDatabase _database;
    private readonly WebApplication _app;

    private ApiServer(TestDatabase database, WebApplication app, FakeTimeProvider clock)
    {
        _database = database;
        _app = app;
        Clock = clock;
        Http = Client(AdminKey);
    }

    public FakeTimeProvider Clock { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public static Task<ApiServer> StartAsync(DatabaseProvider provider, params string[] settings) => StartAsync(provider, _ => { }, settings);

    public static async Task<ApiServer> StartAsync(DatabaseProvider provider, Action<IServiceCollection> addServices, params string[] settings)
    {
        var database = await TestDatabase.CreateAsync(provider, OrderMgmt.Api.Modules.All);
        return await StartAsync(database, database.ConnectionString, addServices, settings);
    }

    /// <summary>On a PostgreSQL database that the test can put out of its reach.</summary>
    public static async Task<(ApiServer Api, DatabaseLink Link)> StartLinkedAsync(DatabaseProvider provider, string connectionSettings = "")
    {
        var database = await TestDatabase.CreateAsync(provider, OrderMgmt.Api.Modules.All);
        var link = new DatabaseLink(database.ConnectionString);
        return (await StartAsync(database, $"{link.ConnectionString};{connectionSettings}", _ => { }), link);
    }

    private static async Task<ApiServer> StartAsync(TestDatabase database, string connectionString, Action<IServiceCollection> addServices, params string[] settings)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var app = ApiHost.Build(
            [
                "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=None",
                $"--Database:Provider={database.Provider}", $"--ConnectionStrings:OrderMgmt={connectionString}", $"--Security:BootstrapKey={AdminKey}",
                .. settings,
            ],
            services => addServices(services.AddSingleton<TimeProvider>(clock)));
        await Startup.PrepareAsync(app, CancellationToken.None);
        await app.StartAsync();
        var server = new ApiServer(database, app, clock);
        await server.UntilDefaultTermsAreKnownAsync();
        return server;
    }

    public HttpClient Client(string? apiKey)
    {
        var http = new HttpClient { BaseAddress = new Uri(new Uri(_app.Urls.First()), "/api/v1/") };
        if (apiKey is not null)
        {
            http.DefaultRequestHeaders.Add("X-Api-Key", apiKey);
        }

        return http;
    }

    public async Task<JsonElement> GetAsync(string path) => await ReadAsync(await Http.GetAsync(path), HttpStatusCode.OK);

    /// <summary>Posts, waits until everything it set off was handled, and expects success.</summary>
    public async Task<JsonElement> PostAsync(string path, object? body = null) => await ReadAsync(await SendAsync(HttpMethod.Post, path, body));

    /// <summary>Posts, waits for nothing that it set off, and expects success.</summary>
    public async Task<JsonElement> PostAtOnceAsync(string path, object? body = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("Prefer", "wait=0");
        return await ReadAsync(await Http.SendAsync(request));
    }

    /// <summary>
    /// Keeps a module from handling events, as when another process held its lane and did nothing, until the result is disposed;
    /// then everything that waits is handled. To be called when nothing is under way; the clock must stand still meanwhile.
    /// </summary>
    public IAsyncDisposable Pause(string lane)
    {
        Services.GetRequiredService<Leases>().Lost([lane]);
        return new PausedLane(this);
    }

    /// <summary>Puts off what waits of a kind of event, as when it had failed: later events of other keys overtake it.</summary>
    public async Task PutOffAsync(string name)
    {
        await using var scope = Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var later = Clock.GetUtcNow().AddYears(1);
        var put = await context.Set<DeliveryRow>().Where(delivery => context.Set<EventRow>().Any(e => e.Id == delivery.EventId && e.Name == name))
            .ExecuteUpdateAsync(set => set.SetProperty(delivery => delivery.DueAt, later));
        Assert.NotEqual(0, put);
    }

    /// <summary>Handles all that waits, also what was put off.</summary>
    public async Task HandlePutOffAsync()
    {
        var later = Clock.GetUtcNow().AddYears(1);
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<DeliveryRow>().Where(delivery => delivery.DueAt == later)
            .ExecuteUpdateAsync(set => set.SetProperty(delivery => delivery.DueAt, (DateTimeOffset?)null));
        await ResumeAsync();
    }

    /// <summary>A connection beside those of the product.</summary>
    public async Task<DbConnection> ConnectAsync()
    {
        var connection = TestServer.Of(_database.Provider).Connect(_database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("Prefer", "wait=10");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Http.SendAsync(request);
    }

    /// <summary>Expects a refusal and returns its problem.</summary>
    public async Task<JsonElement> RefusedAsync(HttpStatusCode status, HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        var response = await SendAsync(method, path, body, headers);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return await ReadAsync(response, status);
    }

    public async Task<IReadOnlyList<JsonElement>> ItemsAsync(string path) => [.. (await GetAsync(path)).GetProperty("items").EnumerateArray()];

    /// <summary>Every invariant holds on what the test has done.</summary>
    public async Task AssertIntegrityAsync()
    {
        var invariants = (await GetAsync("system/integrity")).GetProperty("invariants").EnumerateArray().ToList();
        Assert.NotEmpty(invariants);
        Assert.All(invariants, invariant => Assert.True(invariant.GetProperty("violations").GetInt64() == 0, invariant.ToString()));
    }

    /// <summary>A hash of every row, to tell whether anything has changed.</summary>
    public async Task<IReadOnlyDictionary<string, string>> FingerprintAsync()
    {
        await using var connection = await ConnectAsync();
        return await DatabaseFingerprint.TakeAsync(connection, CancellationToken.None);
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response, HttpStatusCode? expected = null)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(
            expected is { } status ? response.StatusCode == status : response.IsSuccessStatusCode,
            $"{response.RequestMessage?.Method} {response.RequestMessage?.RequestUri} was answered with {(int)response.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task ResumeAsync()
    {
        await Services.GetRequiredService<Leases>().RenewAsync(CancellationToken.None);
        Services.GetRequiredService<LaneSignals>().WakeLocal();
        await Eventually.HoldsAsync(async () =>
        {
            await using var scope = Services.CreateAsyncScope();
            return !await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<DeliveryRow>().AnyAsync(delivery => delivery.DueAt == null);
        });
    }

    /// <summary>The terms that come with the product travel to Parties as events; the first answered wait is behind them.</summary>
    private Task UntilDefaultTermsAreKnownAsync() =>
        PostAsync("payment-terms", new { code = "TEST1", name = "Test", kind = "net", days = 1 });

    private sealed class PausedLane(ApiServer api) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await api.ResumeAsync();
    }
}
