using Microsoft.EntityFrameworkCore;
using OrderMgmt.Databases.PostgreSql;
using OrderMgmt.Databases.SqlServer;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.IntegrationTests.Platform.Bench;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.IntegrationTests.Platform;

public sealed class RowLockTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Two_transactions_that_lock_a_row_to_count_it_up_lose_no_step(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        var id = Guid.CreateVersion7();
        await process.SendAsync(new NameGadgetCommand(id, "0"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CountUpAsync(process, id))));

        Assert.Equal("8", await process.WithAsync(db => db.Gadgets.Select(gadget => gadget.Name).SingleAsync()));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_locked_aggregate_can_be_read_with_its_parts_in_one_query_or_in_several(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        var id = Guid.CreateVersion7();
        await process.SendAsync(new NameGadgetCommand(id, "a"));
        await process.WithAsync(async db =>
        {
            var gadget = await db.Gadgets.SingleAsync();
            gadget.Add(new Part { Id = Guid.CreateVersion7(), Price = 1.5m });
            db.AddRange(gadget.Parts);
            return await db.SaveChangesAsync();
        });

        var gadgets = process.WithAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var locked = db.Gadgets.ForUpdate().Where(gadget => gadget.Id == id);
            return (
                Whole: await locked.Include(gadget => gadget.Parts).SingleAsync(),
                Split: await locked.Include(gadget => gadget.Parts).OrderBy(gadget => gadget.Id).AsSplitQuery().ToListAsync(),
                First: await locked.Include(gadget => gadget.Parts).OrderBy(gadget => gadget.Name).Take(1).ToListAsync());
        });

        var (whole, split, first) = await gadgets;
        Assert.Single(whole.Parts);
        Assert.Single(split.Single().Parts);
        Assert.Single(first.Single().Parts);
    }

    [Theory]
    [InlineData(
        "-- for update\n\nSELECT o.id\nFROM orders.orders AS o\nLEFT JOIN orders.lines AS l ON o.id = l.order_id\nWHERE o.id = @id",
        "-- for update\n\nSELECT o.id\nFROM orders.orders AS o\nLEFT JOIN orders.lines AS l ON o.id = l.order_id\nWHERE o.id = @id\nFOR UPDATE OF o")]
    [InlineData(
        "-- for update\n\nSELECT o0.id\nFROM (\n    SELECT o.id\n    FROM orders.orders AS o\n    WHERE (o.number) = 'x'\n    LIMIT 1\n) AS o0\nLEFT JOIN orders.lines AS l ON o0.id = l.order_id",
        "-- for update\n\nSELECT o0.id\nFROM (\n    SELECT o.id\n    FROM orders.orders AS o\n    WHERE (o.number) = 'x'\n    LIMIT 1\n) AS o0\nLEFT JOIN orders.lines AS l ON o0.id = l.order_id\nFOR UPDATE OF o0")]
    public void PostgreSql_locks_the_rows_of_the_first_source(string sql, string locked) => Assert.Equal(locked, ForUpdateInterceptor.LockRows(sql));

    [Theory]
    [InlineData(
        "-- for update\n\nSELECT [o].[id]\nFROM [orders].[orders] AS [o]\nLEFT JOIN [orders].[lines] AS [l] ON [o].[id] = [l].[order_id]",
        "-- for update\n\nSELECT [o].[id]\nFROM [orders].[orders] AS [o] WITH (UPDLOCK, ROWLOCK)\nLEFT JOIN [orders].[lines] AS [l] ON [o].[id] = [l].[order_id]")]
    [InlineData(
        "-- for update\n\nSELECT [o0].[id]\nFROM (\n    SELECT TOP(1) [o].[id]\n    FROM [orders].[orders] AS [o]\n) AS [o0]",
        "-- for update\n\nSELECT [o0].[id]\nFROM (\n    SELECT TOP(1) [o].[id]\n    FROM [orders].[orders] AS [o] WITH (UPDLOCK, ROWLOCK)\n) AS [o0]")]
    public void SqlServer_locks_the_rows_of_the_first_table(string sql, string locked) => Assert.Equal(locked, UpdateLockInterceptor.LockRows(sql));

    [Fact]
    public void Rows_may_be_locked_by_several_who_only_keep_them_from_changing()
    {
        Assert.EndsWith("\nFOR SHARE OF o", ForUpdateInterceptor.LockRows("-- for share\n\nSELECT o.id\nFROM orders.orders AS o\nWHERE o.id = @id", "SHARE"), StringComparison.Ordinal);
        Assert.EndsWith("AS [o] WITH (REPEATABLEREAD, ROWLOCK)", UpdateLockInterceptor.LockRows("SELECT [o].[id]\nFROM [orders].[orders] AS [o]", "REPEATABLEREAD, ROWLOCK"), StringComparison.Ordinal);
    }

    private static async Task CountUpAsync(BenchProcess process, Guid id)
    {
        using var write = await process.Engine.EnterWriteAsync(CancellationToken.None);
        await process.WithAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var name = await db.Gadgets.ForUpdate().Where(gadget => gadget.Id == id).Select(gadget => gadget.Name).SingleAsync();
            await db.Gadgets.Where(gadget => gadget.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(gadget => gadget.Name, (int.Parse(name) + 1).ToString()));
            await transaction.CommitAsync();
            return true;
        });
    }
}
