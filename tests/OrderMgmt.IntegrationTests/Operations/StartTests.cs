using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrderMgmt.Api.Hosting;
using OrderMgmt.IntegrationTests.Infrastructure;

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
    public async Task Processes_that_start_at_once_all_find_the_database_in_order(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Api.Modules.All);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => StartAsync(database))));

        Assert.DoesNotContain(await StartAsync(database), IsOfModules);
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
    private static async Task<IReadOnlyList<string>> StartAsync(TestDatabase database)
    {
        var counter = new SqlCounter();
        await using var app = Build(database, counter);
        await Startup.PrepareAsync(app, CancellationToken.None);
        return counter.TakeTexts();
    }

    private static WebApplication Build(TestDatabase database, SqlCounter counter) => ApiHost.Build(
        [
            "--Logging:LogLevel:Default=None", SqlCounter.Settings, $"--Database:Provider={database.Provider}",
            $"--ConnectionStrings:OrderMgmt={database.ConnectionString}", $"--Security:BootstrapKey={ApiServer.AdminKey}",
        ],
        services => services.AddSingleton<ILoggerProvider>(counter));

    private static bool IsOfModules(string sql) => Api.Modules.All.All.Any(module => Regex.IsMatch(sql, $$"""(?<![a-z]){{module.Schema}}["\]]?[._"]"""));
}
