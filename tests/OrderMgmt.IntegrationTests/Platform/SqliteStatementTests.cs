using Microsoft.Data.Sqlite;
using OrderMgmt.Databases.Sqlite;
using OrderMgmt.IntegrationTests.Infrastructure;
using SQLitePCL;

namespace OrderMgmt.IntegrationTests.Platform;

public sealed class SqliteStatementTests : IAsyncLifetime
{
    private const string Echo = "SELECT $value";

    private TestDatabase _database = null!;
    private PooledConnection _connection = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateEmptyAsync(DatabaseProvider.Sqlite);
        await _database.ExecuteAsync("CREATE TABLE things (id INTEGER PRIMARY KEY); INSERT INTO things VALUES (1), (2), (3)");
        _connection = new PooledConnection(_database.ConnectionString);
        _connection.Open();
    }

    public async Task DisposeAsync()
    {
        await _connection.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public void A_statement_stays_prepared_and_is_given_other_values()
    {
        var first = Read(Echo, 1L);
        var second = Read(Echo, "two");

        Assert.Same(first.Statement, second.Statement);
        Assert.Equal((1L, "two"), (first.Value, second.Value));
    }

    [Fact]
    public void Values_of_one_use_do_not_reach_the_next()
    {
        Read(Echo, 1L);
        using var command = Command(Echo);

        Assert.Throws<InvalidOperationException>(() => command.ExecuteScalar());
    }

    [Fact]
    public void Readers_of_the_same_text_can_be_open_at_once()
    {
        const string above = "SELECT id FROM things WHERE id > $value ORDER BY id";
        using var outer = Command(above, 0L);
        using var outerReader = outer.ExecuteReader();
        Assert.True(outerReader.Read());

        Assert.Equal(3L, Read(above, 2L).Value);

        Assert.True(outerReader.Read());
        Assert.Equal(2L, outerReader.GetInt64(0));
    }

    [Fact]
    public void A_reader_that_was_not_read_to_its_end_leaves_nothing_behind()
    {
        const string all = "SELECT id FROM things ORDER BY id";
        Assert.Equal(1L, Read(all).Value);
        Assert.Equal(1L, Read(all).Value);

        Execute("DROP TABLE things");
    }

    [Fact]
    public void A_command_that_is_disposed_of_before_its_reader_ends_the_reader()
    {
        var command = Command(Echo, 1L);
        var reader = command.ExecuteReader();

        command.Dispose();

        Assert.True(reader.IsClosed);
        Assert.Equal(2L, Read(Echo, 2L).Value);
    }

    [Fact]
    public void A_command_with_an_open_reader_does_not_run_again()
    {
        using var command = Command(Echo, 1L);
        using var reader = command.ExecuteReader();

        Assert.Throws<InvalidOperationException>(() => command.ExecuteReader());
    }

    [Fact]
    public void A_command_can_run_again_with_another_text_and_other_values()
    {
        using var command = Command(Echo, 1L);
        Assert.Equal(1L, command.ExecuteScalar());

        command.CommandText = "SELECT $value + 1";
        command.Parameters[0].Value = 5L;

        Assert.Equal(6L, command.ExecuteScalar());
    }

    [Fact]
    public void A_statement_that_was_refused_works_with_other_values()
    {
        const string insert = "INSERT INTO things VALUES ($value)";
        Execute(insert, 4L);
        Assert.Throws<SqliteException>(() => Execute(insert, 4L));

        Assert.Equal(1, Execute(insert, 5L));
    }

    [Fact]
    public async Task A_statement_that_found_the_database_busy_works_later()
    {
        const string insert = "INSERT INTO things VALUES ($value)";
        Execute(insert, 4L);
        await using (var other = await _database.OpenAsync())
        {
            await using var writing = await other.BeginTransactionAsync();
            using var command = Command(insert, 5L);
            command.CommandTimeout = 1;
            Assert.Equal(raw.SQLITE_BUSY, Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).SqliteErrorCode);
        }

        Assert.Equal(1, Execute(insert, 5L));
    }

    [Fact]
    public async Task A_change_of_the_schema_by_another_connection_is_seen()
    {
        const string all = "SELECT * FROM things ORDER BY id";
        Assert.Equal(1, Read(all).Columns);

        await _database.ExecuteAsync("ALTER TABLE things ADD COLUMN name TEXT");

        Assert.Equal(2, Read(all).Columns);
    }

    [Fact]
    public void Long_texts_and_large_values_are_not_kept_and_work()
    {
        var text = Echo + new string(' ', StatementCache.LongestText);
        Assert.NotSame(Read(text, 1L).Statement, Read(text, 1L).Statement);
        Assert.Equal(2L, Read(text, 2L).Value);
        using var insert = Command("INSERT INTO things VALUES ($value)" + new string(' ', StatementCache.LongestText), 4L);
        Assert.Equal(1, insert.ExecuteNonQuery());

        var value = new string('x', StatementCache.LargestValue + 1);
        Assert.NotSame(Read(Echo, value).Statement, Read(Echo, value).Statement);
        Assert.Equal(value, Read(Echo, value).Value);
    }

    [Fact]
    public void The_statements_least_recently_used_go_first()
    {
        var statements = Enumerable.Range(0, StatementCache.MostCommands).Select(number => Read($"SELECT {number}").Statement).ToList();
        Assert.Same(statements[0], Read("SELECT 0").Statement);

        Read("SELECT 'one more'");

        Assert.Same(statements[0], Read("SELECT 0").Statement);
        Assert.Same(statements[2], Read("SELECT 2").Statement);
        Assert.NotSame(statements[1], Read("SELECT 1").Statement);
    }

    private (sqlite3_stmt Statement, object Value, int Columns) Read(string sql, params object[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return (reader.Handle!, reader.GetValue(0), reader.FieldCount);
    }

    private int Execute(string sql, params object[] values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params object[] values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values)
        {
            command.Parameters.AddWithValue("$value", value);
        }

        return command;
    }
}
