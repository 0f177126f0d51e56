using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.IntegrationTests.Platform.Bench;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.IntegrationTests.Platform;

/// <summary>Looks at the plans of the queue's queries over many rows: each must be answered from its index.</summary>
public sealed class DeliveryQueueTests
{
    private const string Lane = "Bench";
    private const int Ready = 50_000;
    private const int Timers = 50_000;
    private const int Failing = 200;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_long_queue_is_read_from_its_indexes(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        await FillAsync(process.Database);

        var ready = await PlanAsync(process, db => DeliveryQueue.Ready(db, Lane, 100));
        Assert.Contains("ix_deliveries_ready", ready, StringComparison.Ordinal);
        Assert.Contains("ix_deliveries_failing", ready, StringComparison.Ordinal);
        Assert.Contains("ix_events_id", ready, StringComparison.Ordinal);
        AssertNoScan(ready);

        var next = await PlanAsync(process, db => DeliveryQueue.Waiting(db, Lane).OrderBy(d => d.DueAt).Take(1).Select(d => d.DueAt));
        Assert.Contains("ix_deliveries_due", next, StringComparison.Ordinal);
        AssertNoScan(next);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_long_queue_gives_the_oldest_that_do_not_wait_for_another(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        await FillAsync(process.Database);

        var batch = await process.WithAsync(db => DeliveryQueue.Ready(db, Lane, 100).ToListAsync());

        Assert.Equal(Enumerable.Range(Failing + 1, 100).Select(id => (long)id), batch.Select(pending => pending.Id));
    }

    private static void AssertNoScan(string plan)
    {
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN messaging", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort Key", plan, StringComparison.Ordinal);
    }

    private static Task<string> PlanAsync<T>(BenchProcess process, Func<BenchDbContext, IQueryable<T>> query) => process.WithAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = query(db).CreateDbCommand();
        command.CommandText = (process.Database.Provider == DatabaseProvider.Sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;
        var plan = new StringBuilder();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            plan.AppendLine(reader.GetValue(reader.FieldCount - 1).ToString());
        }

        return plan.ToString();
    });

    /// <summary>The first of every key that failed has its successors waiting behind it; all others are ready or timers.</summary>
    private static async Task FillAsync(TestDatabase database)
    {
        await using var connection = TestServer.Of(database.Provider).Connect(database.ConnectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, database.Provider == DatabaseProvider.Sqlite ? SqliteRows : PostgreSqlRows);
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static string PostgreSqlRows => $"""
        INSERT INTO messaging.events (id, name, subject, correlation_id, actor, at, is_timer, data)
        SELECT lpad(to_hex(n), 32, '0')::uuid, 'x', lpad(to_hex(n), 32, '0')::uuid, lpad(to_hex(n), 32, '0')::uuid, 'x', now(), n > {Ready}, '{Data}'
        FROM generate_series(1, {Ready + Timers}) n;
        INSERT INTO messaging.deliveries (event_id, lane, key, correlation_id, attempts, due_at)
        SELECT id, '{Lane}', CASE WHEN position > {Failing} THEN id ELSE lpad(to_hex(position % {Failing / 2}), 32, '0')::uuid END, id, CASE WHEN position <= {Failing / 2} THEN 1 ELSE 0 END,
            CASE WHEN position <= {Failing / 2} OR is_timer THEN now() + position * interval '1 second' END
        FROM messaging.events ORDER BY position;
  
        ANALYZE messaging.events;
        ANALYZE messaging.deliveries;
        """;

    private static string SqliteRows => $"""
        INSERT INTO messaging_events (id, name, subject, correlation_id, actor, at, is_timer, data)
        WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {Ready + Timers})
        SELECT printf('00000000-0000-0000-0000-%012X', n), 'x', printf('00000000-0000-0000-0000-%012X', n), printf('00000000-0000-0000-0000-%012X', n), 'x', n, n > {Ready}, '{Data}'
        FROM numbers;
        INSERT INTO messaging_deliveries (event_id, lane, key, correlation_id, attempts, due_at)
        SELECT id, '{Lane}', CASE WHEN position > {Failing} THEN id ELSE printf('00000000-0000-0000-0000-%012X', position % {Failing / 2}) END, id, position <= {Failing / 2},
            CASE WHEN position <= {Failing / 2} OR is_timer THEN position END
        FROM messaging_events ORDER BY position;
        """;

    private static readonly string Data = $$"""{"text":"{{new string('x', 300)}}"}""";
}
