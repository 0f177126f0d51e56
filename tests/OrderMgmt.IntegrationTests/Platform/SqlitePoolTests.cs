using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Databases.Sqlite;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.IntegrationTests.Platform.Bench;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.IntegrationTests.Platform;

public sealed class SqlitePoolTests
{
    [Fact]
    public async Task Units_of_work_share_a_connection_one_after_the_other()
    {
        await using var process = await BenchProcess.StartAsync(DatabaseProvider.Sqlite);

        var first = await process.WithAsync(OpenAsync);
        var second = await process.WithAsync(OpenAsync);
        var both = await process.WithAsync(async outer => (Outer: await OpenAsync(outer), Inner: await process.WithAsync(OpenAsync)));

        Assert.Same(first, second);
        Assert.Same(first, both.Outer);
        Assert.NotSame(first, both.Inner);
    }

    [Fact]
    public async Task A_context_runs_statements_whether_its_connection_is_open_or_not()
    {
        await using var process = await BenchProcess.StartAsync(DatabaseProvider.Sqlite);
        await process.SendAsync(new NameGadgetCommand(Guid.CreateVersion7(), "a"));

        await process.WithAsync(db => db.Gadgets.ExecuteUpdateAsync(set => set.SetProperty(gadget => gadget.Name, "b")));
        Assert.Equal("b", await process.WithAsync(db => db.Gadgets.Select(gadget => gadget.Name).SingleAsync()));
        await process.WithAsync(async db =>
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "UPDATE bench_gadgets SET name = 'c'";
            await db.Database.OpenConnectionAsync();
            return await command.ExecuteNonQueryAsync();
        });
        Assert.Equal("c", await process.WithAsync(db => db.Gadgets.Select(gadget => gadget.Name).SingleAsync()));
    }

    [Fact]
    public async Task What_an_abandoned_transaction_did_is_undone_before_the_connection_is_used_again()
    {
        await using var process = await BenchProcess.StartAsync(DatabaseProvider.Sqlite);
        await process.SendAsync(new NameGadgetCommand(Guid.CreateVersion7(), "a"));

        var abandoned = await process.WithAsync(async db =>
        {
            await db.Database.BeginTransactionAsync();
            await db.Gadgets.ExecuteDeleteAsync();
            return db.Database.GetDbConnection();
        });

        Assert.Same(abandoned, await process.WithAsync(OpenAsync));
        Assert.Equal(1, await process.WithAsync(db => db.Gadgets.CountAsync()));
        await process.SendAsync(new NameGadgetCommand(Guid.CreateVersion7(), "b"));
    }

    [Fact]
    public async Task A_connection_whose_user_left_something_open_is_closed()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Sqlite);
        using var pool = new ConnectionPool(database.NewSettings());

        AssertClosed("a transaction by hand", command => { command.CommandText = "BEGIN"; command.ExecuteNonQuery(); command.Dispose(); });
        AssertClosed("a reader", command => { command.CommandText = "SELECT 1"; command.ExecuteReader(); });
        AssertClosed("a reader of a long text", command => { command.CommandText = "SELECT 1" + new string(' ', StatementCache.LongestText); command.ExecuteReader(); });
        AssertClosed("nothing, having closed it", command => command.Connection!.Close());

        void AssertClosed(string left, Action<DbCommand> leave)
        {
            var connection = pool.Rent();
            leave(connection.CreateCommand());
            pool.Return(connection);
            Assert.True(connection.State == ConnectionState.Closed, left);
        }
    }

    [Fact]
    public async Task No_more_connections_stay_open_than_are_of_use()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Sqlite);
        using var pool = new ConnectionPool(database.NewSettings());
        var connections = Enumerable.Range(0, ConnectionPool.MostIdle + 2).Select(_ => pool.Rent()).ToList();

        connections.ForEach(pool.Return);

        Assert.Equal(2, connections.Count(connection => connection.State == ConnectionState.Closed));
    }

    [Fact]
    public async Task Nothing_stays_open_when_the_application_has_ended()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Sqlite);
        var pool = new ConnectionPool(database.NewSettings());
        var idle = pool.Rent();
        var used = pool.Rent();
        pool.Return(idle);

        pool.Dispose();
        Assert.Equal(ConnectionState.Closed, idle.State);
        Assert.Equal(ConnectionState.Open, used.State);
        pool.Return(used);

        Assert.Equal(ConnectionState.Closed, used.State);
    }

    [Theory]
    [InlineData("Data Source=a.db", true)]
    [InlineData("Data Source=a.db;Pooling=False", false)]
    [InlineData("Data Source=a;Mode=Memory;Cache=Shared", false)]
    [InlineData("Data Source=:memory:", false)]
    public void Only_connections_to_files_are_kept(string connectionString, bool kept)
    {
        using var pool = new ConnectionPool(new DatabaseSettings(new SqliteEngine(), connectionString));

        Assert.Equal(kept, pool.Serves(connectionString));
        Assert.False(pool.Serves("Data Source=other.db"));
    }

    private static async Task<DbConnection> OpenAsync(BenchDbContext db)
    {
        await db.Database.OpenConnectionAsync();
        return db.Database.GetDbConnection();
    }
}
