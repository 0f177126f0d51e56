using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Platform.Modules;

namespace OrderMgmt.Platform.Persistence;

/// <summary>
/// Brings the database to the schema of this version: the shared tables first, then module by module. Each context is
/// migrated under the engine's migration lock, so that several processes may start at once.
/// </summary>
public sealed class Migrator(ModuleList modules, IServiceScopeFactory scopes)
{
    /// <summary>Applies what is pending, creating the database if there is none.</summary>
    public Task MigrateAsync(CancellationToken cancellationToken) =>
        ForEachAsync(context => context.MigrateAsync(cancellationToken));

    /// <summary>True when the database is older than this version.</summary>
    public async Task<bool> HasPendingAsync(CancellationToken cancellationToken)
    {
        var pending = false;
        await ForEachAsync(async context => pending = pending || (await context.GetPendingMigrationsAsync(cancellationToken)).Any());
        return pending;
    }

    /// <summary>What <see cref="MigrateAsync"/> would run, as SQL, for those who apply it themselves.</summary>
    public async Task<string> GetScriptAsync(CancellationToken cancellationToken)
    {
        var script = new StringBuilder();
        await ForEachAsync(async context =>
        {
            if ((await context.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                var applied = (await context.GetAppliedMigrationsAsync(cancellationToken)).LastOrDefault();
                script.AppendLine(context.GetService<IMigrator>().GenerateScript(applied));
            }
        });
        return script.ToString();
    }

    private async Task ForEachAsync(Func<DatabaseFacade, Task> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var type in modules.All.Select(module => module.DbContextType).Prepend(typeof(PlatformDbContext)))
        {
            await act(((DbContext)scope.ServiceProvider.GetRequiredService(type)).Database);
        }
    }
}
