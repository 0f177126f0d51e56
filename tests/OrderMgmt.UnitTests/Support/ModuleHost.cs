using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Databases.Sqlite;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Modules;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.UnitTests.Support;

/// <summary>One module with its real pipeline on a database file of its own, without HTTP and without lanes.</summary>
internal sealed class ModuleHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 30, 0, TimeSpan.Zero);

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"ordermgmt-{Guid.CreateVersion7():N}.db");
    private readonly ServiceProvider _services;

    private ModuleHost(Module module)
    {
        var services = new ServiceCollection();
        services.AddOptions();
        services.AddSingleton<TimeProvider>(new StoppedClock());
        services.AddOrderMgmt(new ModuleList([module]), new DatabaseSettings(new SqliteEngine(), $"Data Source={_file};Pooling=False"));
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public static async Task<ModuleHost> StartAsync(Module module)
    {
        var host = new ModuleHost(module);
        await using var scope = host._services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Database.MigrateAsync();
        var context = (DbContext)scope.ServiceProvider.GetRequiredService(module.DbContextType);
        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        return host;
    }

    public Task<T> SendAsync<T>(IRequest<T> request, Action<RequestContext>? prepare = null) =>
        InScopeAsync(services =>
        {
            prepare?.Invoke(services.GetRequiredService<RequestContext>());
            return services.GetRequiredService<IMediator>().Send(request);
        });

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(_file) + "*"))
        {
            File.Delete(file);
        }
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
