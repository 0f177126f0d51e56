using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Modules;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.IntegrationTests.Platform.Bench;

/// <summary>
/// The platform with the bench module as one process would run it, without its background services: tests take the steps
/// of leases and lanes themselves, so nothing depends on time.
/// </summary>
internal sealed class BenchProcess : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private BenchProcess(TestDatabase database, FakeTimeProvider clock, Action<MessagingOptions> configure)
    {
        Database = database;
        Clock = clock;
        var modules = new ModuleList([new BenchModule()]);
        _services = new ServiceCollection()
            .AddLogging()
            .AddMetrics()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<Sabotage>()
            .AddOrderMgmt(modules, database.NewSettings())
            .Configure(configure)
            .BuildServiceProvider(validateScopes: true);
    }

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock { get; }

    public MessagingOptions Options => Service<IOptions<MessagingOptions>>().Value;

    public Sabotage Sabotage => Service<Sabotage>();

    public Leases Leases => Service<Leases>();

    public IDatabaseEngine Engine => Service<DatabaseSettings>().Engine;

    /// <summary>A process on a fresh database, holding the lane.</summary>
    public static async Task<BenchProcess> StartAsync(DatabaseProvider provider, Action<MessagingOptions>? configure = null, FakeTimeProvider? clock = null)
    {
        var database = await TestDatabase.CreateAsync(provider, "bench", PrepareAsync);
        return await StartAsync(database, clock ?? new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero)), configure);
    }

    /// <summary>Another process on the same database and clock.</summary>
    public Task<BenchProcess> StartSecondAsync() => StartAsync(Database, Clock, null);

    public T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task<GadgetResponse> SendAsync(ICommand<GadgetResponse> command, Action<RequestContext>? request = null)
    {
        await using var scope = _services.CreateAsyncScope();
        request?.Invoke(scope.ServiceProvider.GetRequiredService<RequestContext>());
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command);
    }

    /// <summary>Works with the bench's context in a scope of its own.</summary>
    public async Task<T> WithAsync<T>(Func<BenchDbContext, Task<T>> act)
    {
        await using var scope = _services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<BenchDbContext>());
    }

    /// <summary>What the dispatcher does between two rests.</summary>
    public async Task<bool> StepAsync()
    {
        var more = await Service<Lanes>().RunAsync(CancellationToken.None);
        return await Service<Lanes>().PromoteAsync(CancellationToken.None) || more;
    }

    /// <summary>Steps until nothing is ready.</summary>
    public async Task DrainAsync()
    {
        while (await StepAsync())
        {
        }
    }

    /// <summary>Turns the clock without losing the lane, as the renewal of leases does in a running process.</summary>
    public async Task AdvanceAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await Leases.RenewAsync(CancellationToken.None);
    }

    public Task<List<string>> HandledAsync() => WithAsync(db => db.Receipts.OrderBy(receipt => receipt.Id).Select(receipt => receipt.Text).ToListAsync());

    public Task<List<DeliveryRow>> DeliveriesAsync() => WithAsync(db => db.Set<DeliveryRow>().AsNoTracking().OrderBy(d => d.Id).ToListAsync());

    public Task<List<EventRow>> EventsAsync() => WithAsync(db => db.Set<EventRow>().AsNoTracking().OrderBy(e => e.Position).ToListAsync());

    /// <summary>Ends the process; the database goes with it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
    }

    private static async Task<BenchProcess> StartAsync(TestDatabase database, FakeTimeProvider clock, Action<MessagingOptions>? configure)
    {
        var process = new BenchProcess(database, clock, configure ?? (_ => { }));
        await process.Leases.InitialiseAsync(CancellationToken.None);
        await process.Leases.RenewAsync(CancellationToken.None);
        return process;
    }

    /// <summary>The platform's tables by its migrations; those of the bench, which has none, as its model says.</summary>
    private static async Task PrepareAsync(DatabaseSettings settings)
    {
        var services = new ServiceCollection().AddLogging().AddMetrics().AddSingleton<Sabotage>().AddOrderMgmt(new ModuleList([new BenchModule()]), settings);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Database.MigrateAsync();
        await scope.ServiceProvider.GetRequiredService<BenchDbContext>().Database.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
    }
}
