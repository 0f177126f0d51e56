using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrderMgmt.Api.Hosting;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.IntegrationTests.Operations;

public sealed class StartTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_build_looks_once_whether_a_database_is_in_order_and_another_build_looks_anew(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Api.Modules.All);
        Assert.Contains(await StartAsync(database), IsOfModules);

        Assert.DoesNotContain(await StartAsync(database), IsOfModules);

        await database.ExecuteAsync($"UPDATE {(provider == DatabaseProvider.Sqlite ? "messaging_" : "messaging.")}prepared_builds SET build = 'another'");
        Assert.Contains(await StartAsync(database), IsOfModules);
        Assert.DoesNotContain(await StartAsync(database), IsOfModules);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Processes_that_start_at_once_bring_the_database_in_order_together_and_make_one_key(DatabaseProvider provider)
    {
        foreach (var firstKey in new[] { ApiServer.AdminKey, "" })
        {
            await using var database = await TestDatabase.CreateAsync(provider, Api.Modules.All);

            await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => StartAsync(database, firstKey))));

            Assert.DoesNotContain(await StartAsync(database, firstKey), IsOfModules);
            await using var app = Build(database, new SqlCounter());
            await using var scope = app.Services.CreateAsyncScope();
            Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().ApiKeys.CountAsync());
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_start_after_the_verb_migrate_finds_the_database_in_order(DatabaseProvider provider)
    {
        await using var database = TestDatabase.Absent(provider);
        await using (var app = Build(database, new SqlCounter()))
        {
            await Startup.BringInOrderAsync(app.Services, CancellationToken.None);
        }

        Assert.DoesNotContain(await StartAsync(database), IsOfModules);
    }

    /// <summary>The statements of a start.</summary>
    private static async Task<IReadOnlyList<string>> StartAsync(TestDatabase database, string firstKey = ApiServer.AdminKey)
    {
        var counter = new SqlCounter();
        await using var app = Build(database, counter, firstKey);
        await Startup.PrepareAsync(app, CancellationToken.None);
        return counter.TakeTexts();
    }

    private static WebApplication Build(TestDatabase database, SqlCounter counter, string firstKey = ApiServer.AdminKey) => ApiHost.Build(
        [
            "--Logging:LogLevel:Default=None", SqlCounter.Settings, $"--Database:Provider={database.Provider}",
            $"--ConnectionStrings:OrderMgmt={database.ConnectionString}", $"--Security:BootstrapKey={firstKey}",
        ],
        services => services.AddSingleton<ILoggerProvider>(counter));

    private static bool IsOfModules(string sql) => Api.Modules.All.All.Any(module => Regex.IsMatch(sql, $$"""(?<![a-z]){{module.Schema}}["\]]?[._"]"""));
}
