using Microsoft.EntityFrameworkCore;
using OrderMgmt.Databases.Sqlite;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.IntegrationTests.Platform.Bench;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.IntegrationTests.Platform;

public sealed class SqliteConnectionTests
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "10000")]
    public async Task Connections_are_durable_and_strict_also_when_they_come_from_the_pool(string pragma, string value)
    {
        await using var process = await BenchProcess.StartAsync(DatabaseProvider.Sqlite);

        for (var use = 0; use < 3; use++)
        {
            Assert.Equal(value, await process.WithAsync(async db =>
            {
                await db.Database.OpenConnectionAsync();
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = "PRAGMA " + pragma;
                return Convert.ToString(await command.ExecuteScalarAsync());
            }));
        }
    }

    [Fact]
    public async Task Looking_for_a_database_makes_no_folder_for_it()
    {
        var folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        var options = new DbContextOptionsBuilder<PlatformDbContext>();
        new SqliteEngine().Configure(options, $"Data Source={Path.Combine(folder, "none.db")}", PlatformDbContext.SchemaName);
        await using var context = new PlatformDbContext(options.Options);

        Assert.False(await context.Database.CanConnectAsync());

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task Writers_of_one_process_take_turns_in_the_order_they_came()
    {
        await using var process = await BenchProcess.StartAsync(DatabaseProvider.Sqlite);
        List<int> turns = [];
        var first = await process.Engine.EnterWriteAsync(CancellationToken.None);
        var waiting = Enumerable.Range(0, 20).Select(async writer =>
        {
            using var turn = await process.Engine.EnterWriteAsync(CancellationToken.None);
            turns.Add(writer);
        }).ToList();
        Assert.Empty(turns);

        first!.Dispose();
        await Task.WhenAll(waiting);

        Assert.Equal(Enumerable.Range(0, 20), turns);
    }

    [Fact]
    public async Task A_writer_that_gives_up_waiting_leaves_the_queue()
    {
        await using var process = await BenchProcess.StartAsync(DatabaseProvider.Sqlite);
        using var stop = new CancellationTokenSource();
        var first = await process.Engine.EnterWriteAsync(CancellationToken.None);
        var impatient = process.Engine.EnterWriteAsync(stop.Token).AsTask();

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        first!.Dispose();
        first.Dispose();

        using var next = await process.Engine.EnterWriteAsync(CancellationToken.None);
        Assert.False(process.Engine.EnterWriteAsync(CancellationToken.None).AsTask().IsCompleted);
    }
}
