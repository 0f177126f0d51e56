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
    private const int Lanes = 8;
    private const int Timers = 20_000;
    private const int Others = 20_000;
    private const int Failing = 100;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_long_queue_is_read_from_its_indexes(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        await FillAsync(process.Database);

        var ready = await PlanAsync(process, db => DeliveryQueue.ReadyWithEvents.Query.Compile()(db, [Lane], 100));
        Assert.Contains("ix_deliveries_ready", ready, StringComparison.Ordinal);
        Assert.Contains("ix_deliveries_failing", ready, StringComparison.Ordinal);
        Assert.Contains("ix_events_id", ready, StringComparison.Ordinal);
        AssertNoScan(ready);

        var next = await PlanAsync(process, db => DeliveryQueue.Waiting(db, [Lane]).OrderBy(d => d.DueAt).Take(1).Select(d => d.DueAt));
        Assert.Contains("ix_deliveries_due", next, StringComparison.Ordinal);
        AssertNoScan(next);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_long_queue_gives_the_oldest_that_do_not_wait_for_another(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        await FillAsync(process.Database);

        var batch = await process.WithAsync(db => DeliveryQueue.ReadyWithEvents.RunAsync(db, [Lane], 100, CancellationToken.None));

        var first = (2 * Failing) + 1;
        Assert.Equal(Enumerable.Range(first, 100).Select(ordinal => (long)(Timers + (ordinal * Lanes))), batch.Select(pending => pending.Id));
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

    /// <summary>
    /// Old timers first, then events of all lanes in turn. In the lane looked at, the first events have failed, the next have the
    /// same keys and wait behind them, and the rest is ready.
    /// </summary>
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
        SELECT lpad(to_hex(n), 32, '0')::uuid, 'x', lpad(to_hex(n), 32, '0')::uuid, lpad(to_hex(n), 32, '0')::uuid, 'x', now(), n <= {Timers}, '{Data}'
        FROM generate_series(1, {Timers + Others}) n;
        INSERT INTO messaging.deliveries (event_id, correlation_id, lane, key, attempts, due_at)
        SELECT id, id, {LaneOf("'Lane' || position % 8")}, {KeyOf("lpad(to_hex(position - " + Behind + "), 32, '0')::uuid")},
            CASE WHEN {HasFailed} THEN 1 ELSE 0 END, CASE WHEN is_timer OR {HasFailed} THEN now() + position * interval '1 second' END
        FROM messaging.events ORDER BY position;
        ANALYZE messaging.events;
        ANALYZE messaging.deliveries;
        """;

    private static string SqliteRows => $"""
        INSERT INTO messaging_events (id, name, subject, correlation_id, actor, at, is_timer, data)
        WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {Timers + Others})
        SELECT printf('{Id}', n), 'x', printf('{Id}', n), printf('{Id}', n), 'x', n, n <= {Timers}, '{Data}' FROM numbers;
        INSERT INTO messaging_deliveries (event_id, correlation_id, lane, key, attempts, due_at)
        SELECT id, id, {LaneOf("'Lane' || position % 8")}, {KeyOf($"printf('{Id}', position - {Behind})")},
            CASE WHEN {HasFailed} THEN 1 ELSE 0 END, CASE WHEN is_timer OR {HasFailed} THEN position END
        FROM messaging_events ORDER BY position;
        """;

    private const string Id = "00000000-0000-0000-0000-%012X";

    private static readonly int Behind = Failing * Lanes;

    private static readonly string IsInLane = $"(position <= {Timers} OR position % {Lanes} = 0)";

    private static readonly string HasFailed = $"(position > {Timers} AND position <= {Timers + Behind} AND {IsInLane})";

    private static readonly string Data = $$"""{"text":"{{new string('x', 300)}}"}""";

    private static string LaneOf(string other) => $"CASE WHEN {IsInLane} THEN '{Lane}' ELSE {other} END";

    private static string KeyOf(string failing) =>
        $"CASE WHEN {IsInLane} AND position > {Timers + Behind} AND position <= {Timers + (2 * Behind)} THEN {failing} ELSE id END";
}
