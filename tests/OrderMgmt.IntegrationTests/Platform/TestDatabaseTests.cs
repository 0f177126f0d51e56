using Microsoft.EntityFrameworkCore;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.IntegrationTests.Platform.Bench;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.IntegrationTests.Platform;

public sealed class TestDatabaseTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_reset_empties_the_tables_and_keeps_what_a_running_process_relies_on(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        await process.SendAsync(new NameGadgetCommand(Guid.CreateVersion7(), "a"));

        await process.Database.ResetAsync();
        await process.Database.ResetAsync();

        Assert.Empty(await process.EventsAsync());
        Assert.Empty(await process.DeliveriesAsync());
        Assert.Equal(0, await process.WithAsync(db => db.Gadgets.CountAsync()));
        Assert.Equal(1, await process.WithAsync(db => db.Set<LeaseRow>().CountAsync()));
        await process.SendAsync(new NameGadgetCommand(Guid.CreateVersion7(), "b"));
        await process.DrainAsync();
        Assert.Equal(["b"], await process.HandledAsync());
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Tests_do_not_see_the_data_of_each_other(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        await process.SendAsync(new NameGadgetCommand(Guid.CreateVersion7(), "a"));

        await using var other = await BenchProcess.StartAsync(provider);

        Assert.Empty(await other.EventsAsync());
        Assert.NotEqual(process.Database.ConnectionString, other.Database.ConnectionString);
    }
}
