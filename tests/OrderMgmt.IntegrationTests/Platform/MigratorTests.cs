using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.Platform.Modules;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.IntegrationTests.Platform;

public sealed class MigratorTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Several_processes_that_start_at_once_migrate_an_empty_database_together(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);

        await MigrateAtOnceAsync(database, 2);

        await AssertUpToDateAsync(database);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Several_processes_that_start_at_once_make_the_database_together(DatabaseProvider provider)
    {
        await using var database = TestDatabase.Absent(provider);

        await MigrateAtOnceAsync(database, 4);

        await AssertUpToDateAsync(database);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_migration_waits_for_the_one_that_is_under_way(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        await using var first = Host(database);
        await using var scope = first.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Database;
        await context.OpenConnectionAsync();
        var held = await context.GetService<IHistoryRepository>().AcquireDatabaseLockAsync(CancellationToken.None);
        await using var second = Host(database);

        var migration = second.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        Assert.NotEmpty(await context.GetPendingMigrationsAsync());
        Assert.False(migration.IsCompleted);
        await held.DisposeAsync();
        await migration;

        await AssertUpToDateAsync(database);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_dry_run_tells_of_all_migrations_in_order_and_makes_no_database(DatabaseProvider provider)
    {
        await using var database = TestDatabase.Absent(provider);
        await using var host = Host(database);

        var pending = await host.GetRequiredService<Migrator>().GetPendingAsync(CancellationToken.None);

        string[] schemas = [PlatformDbContext.SchemaName, .. Api.Modules.All.All.Select(module => module.Schema)];
        Assert.Equal(schemas, pending.Select(migration => migration.Schema).Distinct());
        Assert.All(pending.GroupBy(migration => migration.Schema), module => Assert.Equal(module.Select(m => m.Id).Order(StringComparer.Ordinal), module.Select(m => m.Id)));
        await using var scope = host.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Database.GetService<IRelationalDatabaseCreator>().ExistsAsync());
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_dry_run_on_an_empty_database_leaves_it_empty(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        await using var host = Host(database);

        Assert.NotEmpty(await host.GetRequiredService<Migrator>().GetPendingAsync(CancellationToken.None));

        await using var scope = host.CreateAsyncScope();
        var creator = scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Database.GetService<IRelationalDatabaseCreator>();
        Assert.False(await creator.ExistsAsync() && await creator.HasTablesAsync());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_a_dry_run_prints_is_what_brings_the_database_up_to_date(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        await using var host = Host(database);

        foreach (var migration in await host.GetRequiredService<Migrator>().GetPendingAsync(CancellationToken.None))
        {
            await database.ExecuteAsync(migration.Sql);
        }

        await AssertUpToDateAsync(database);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_migration_that_comes_in_late_is_told_of_alone(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Api.Modules.All);
        await using var host = Host(database);
        await using var scope = host.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Database;
        var late = context.GetMigrations().Reverse().Skip(1).First();
        await context.ExecuteSqlRawAsync(context.GetService<IHistoryRepository>().GetDeleteScript(late));

        var pending = Assert.Single(await host.GetRequiredService<Migrator>().GetPendingAsync(CancellationToken.None));

        Assert.Equal((PlatformDbContext.SchemaName, late), (pending.Schema, pending.Id));
        Assert.Contains(late, pending.Sql, StringComparison.Ordinal);
        Assert.DoesNotContain(context.GetMigrations().Last(), pending.Sql, StringComparison.Ordinal);
    }

    private static async Task MigrateAtOnceAsync(TestDatabase database, int processes)
    {
        var hosts = Enumerable.Range(0, processes).Select(_ => Host(database)).ToList();
        await Task.WhenAll(hosts.Select(host => Task.Run(() => host.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None))));
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }
    }

    private static async Task AssertUpToDateAsync(TestDatabase database)
    {
        await using var host = Host(database);
        Assert.Empty(await host.GetRequiredService<Migrator>().GetPendingAsync(CancellationToken.None));
        await host.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
    }

    private static ServiceProvider Host(TestDatabase database) =>
        new ServiceCollection().AddLogging().AddMetrics().AddOrderMgmt(Api.Modules.All, database.NewSettings()).BuildServiceProvider();
}
