using Microsoft.EntityFrameworkCore;
using OrderMgmt.Api.Security;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Modules;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Api.Hosting;

/// <summary>What is done before the first request, in this order: schema and default records, once for each build, and the first key.</summary>
internal static class Startup
{
    /// <summary>Prepares the database for serving. The models are built beside it: the process is ready, and may answer before, when all of them are.</summary>
    public static async Task PrepareAsync(WebApplication app, CancellationToken cancellationToken)
    {
        app.Services.GetRequiredService<Readiness>().Models = Task.Run(() => Contexts.BuildModels(app.Services), cancellationToken);
        if (!await app.Services.GetRequiredService<Preparation>().IsDoneAsync(cancellationToken))
        {
            await RequireSchemaAsync(app, cancellationToken);
            await BringInOrderAsync(app.Services, cancellationToken);
        }

        if (await BootstrapKey.EnsureAsync(app.Services, app.Configuration[BootstrapKey.Setting], cancellationToken) is { } key)
        {
            Console.WriteLine($"The first administrator's key, shown this once: {key}");
        }
    }

    /// <summary>Gives the database the schema and the shipped records of this build.</summary>
    public static async Task BringInOrderAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        await AddDefaultRecordsAsync(services, cancellationToken);
        await services.GetRequiredService<Preparation>().RememberAsync(cancellationToken);
    }

    /// <summary>An embedded database is migrated by itself; servers only in Development, else by the verb, once per roll-out.</summary>
    private static async Task RequireSchemaAsync(WebApplication app, CancellationToken cancellationToken)
    {
        if (!app.Services.GetRequiredService<DatabaseSettings>().Engine.HasSingleWriter && !app.Environment.IsDevelopment()
            && await app.Services.GetRequiredService<Migrator>().GetPendingAsync(cancellationToken) is { Count: > 0 })
        {
            throw new InvalidConfigurationException("The database is older than this version. Run the verb 'migrate' first.");
        }
    }

    private static async Task AddDefaultRecordsAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var engine = services.GetRequiredService<DatabaseSettings>().Engine;
        for (var modulesLeft = services.GetRequiredService<ModuleList>().All.Count; ; modulesLeft--)
        {
            try
            {
                await using var scope = services.CreateAsyncScope();
                Contexts.LiftTimeLimits(scope.ServiceProvider);
                foreach (var module in scope.ServiceProvider.GetServices<IFirstStart>())
                {
                    await module.RunAsync(cancellationToken);
                }

                return;
            }
            catch (DbUpdateException exception) when (modulesLeft > 0 && engine.IsUniqueViolation(exception))
            {
                // Another process starts at the same time and was faster with the records of a module; look again at what is missing.
            }
        }
    }
}
