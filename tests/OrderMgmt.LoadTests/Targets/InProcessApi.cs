using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OrderMgmt.Api.Hosting;
using OrderMgmt.Platform.Persistence;
using OrderMgmt.Tests.Shared.Histories;

namespace OrderMgmt.LoadTests.Targets;

/// <summary>The real host inside this program, on a database of its own, with a clock that stands still until it is turned.</summary>
internal sealed class InProcessApi : IHistoryHost
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static int _count;

    private readonly WebApplication _app;
    private readonly FakeTimeProvider _clock;
    private readonly Action _drop;

    private InProcessApi(WebApplication app, FakeTimeProvider clock, string key, Action drop)
    {
        (_app, _clock, _drop) = (app, clock, drop);
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(new Uri(app.Urls.First()), "/api/v1/"), DefaultRequestHeaders = { { "X-Api-Key", key } } };
    }

    public HttpClient Http { get; }

    public DateTimeOffset Now => _clock.GetUtcNow();

    public void Advance(TimeSpan time) => _clock.Advance(time);

    /// <summary>Starts the host on a copy of a migrated database.</summary>
    public static async Task<InProcessApi> StartAsync(DatabaseHost databases, string template, CancellationToken cancellationToken)
    {
        var name = $"history_{Interlocked.Increment(ref _count)}";
        var (key, clock) = (Target.NewKey(), new FakeTimeProvider(Start));
        var app = Build(databases, databases.Create(name, template), key, clock);
        await Startup.PrepareAsync(app, cancellationToken);
        await app.StartAsync(cancellationToken);
        return new InProcessApi(app, clock, key, () => databases.Drop(name));
    }

    /// <summary>Starts the host on a database that is there, and in use by nobody else, at its real time.</summary>
    public static async Task<WebApplication> StartAsync(DatabaseHost databases, string connectionString, string key, CancellationToken cancellationToken)
    {
        var app = Build(databases, connectionString, key, TimeProvider.System);
        await Startup.PrepareAsync(app, cancellationToken);
        await app.StartAsync(cancellationToken);
        return app;
    }

    /// <summary>Makes the migrated database that the others are copies of.</summary>
    public static async Task MigrateAsync(DatabaseHost databases, string template, CancellationToken cancellationToken)
    {
        await using var app = Build(databases, databases.Create(template) + ";Pooling=False", Target.NewKey(), TimeProvider.System);
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _drop();
    }

    private static WebApplication Build(DatabaseHost databases, string connectionString, string key, TimeProvider clock) => ApiHost.Build(
        [
            "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=None", "--RateLimits:PerClient=0", "--RateLimits:PerAddress=0",
            $"--Database:Provider={databases.Provider}", $"--ConnectionStrings:OrderMgmt={connectionString}", $"--Security:BootstrapKey={key}",
        ],
        services => services.AddSingleton(clock));
}
