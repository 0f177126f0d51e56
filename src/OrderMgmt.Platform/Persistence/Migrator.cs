using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace OrderMgmt.Platform.Persistence;

/// <summary>
/// Brings the database to the schema of this version: the shared tables first, then module by module. Each context is
/// migrated under the engine's migration lock, so that several processes may start at once.
/// </summary>
public sealed class Migrator(IServiceScopeFactory scopes)
{
    /// <summary>Applies what is pending, creating the database if there is none.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await EnsureExistsAsync(cancellationToken);
        await ForEachAsync(async (_, database) =>
        {
            // Migrating begins with a comparison of two whole models, which no start should wait for that has nothing to migrate.
            if ((await database.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                await database.MigrateAsync(cancellationToken);
            }
        });
    }

    /// <summary>What <see cref="MigrateAsync"/> would apply, in its order. Changes nothing, and creates nothing where there is no database.</summary>
    public async Task<IReadOnlyList<PendingMigration>> GetPendingAsync(CancellationToken cancellationToken)
    {
        List<PendingMigration> pending = [];
        await ForEachAsync(async (schema, database) =>
        {
            var all = database.GetMigrations().ToList();
            var script = database.GetService<IMigrator>();
            foreach (var id in await database.GetPendingMigrationsAsync(cancellationToken))
            {
                // One by one: one that came in late from another branch may be older than what is already applied.
                var previous = all.TakeWhile(other => other != id).LastOrDefault();
                pending.Add(new(schema, id, script.GenerateScript(previous, id)));
            }
        });
        return pending;
    }

    /// <summary>Several processes may find no database at the same time: all but one find it made when they come to make it.</summary>
    private async Task EnsureExistsAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var creator = scope.ServiceProvider.GetRequiredService<PlatformDbContext>().GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellationToken))
        {
            return;
        }

        try
        {
            await creator.CreateAsync(cancellationToken);
        }
        catch (DbException) when (creator.Exists())
        {
        }
    }

    private async Task ForEachAsync(Func<string, DatabaseFacade, Task> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        Contexts.LiftTimeLimits(scope.ServiceProvider);
        foreach (var (schema, context) in Contexts.In(scope.ServiceProvider))
        {
            await act(schema, context.Database);
        }
    }
}

/// <summary>A migration that a database does not have yet.</summary>
/// <param name="Schema">Whose tables it changes.</param>
/// <param name="Id">Its name, with the time it was made.</param>
/// <param name="Sql">What it runs.</param>
public sealed record PendingMigration(string Schema, string Id, string Sql);
