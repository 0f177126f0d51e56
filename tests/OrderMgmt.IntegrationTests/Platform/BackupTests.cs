using Microsoft.Data.Sqlite;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.IntegrationTests.Platform.Bench;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.IntegrationTests.Platform;

public sealed class BackupTests
{
    [Fact]
    public async Task A_copy_of_a_Sqlite_database_in_use_is_of_one_moment()
    {
        await using var process = await BenchProcess.StartAsync(DatabaseProvider.Sqlite);
        var folder = Directory.CreateTempSubdirectory("ordermgmt-backup-");
        var file = Path.Combine(folder.FullName, "copy.db");
        using var stop = new CancellationTokenSource();
        var written = new SemaphoreSlim(0);
        var writer = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await process.SendAsync(new NameGadgetCommand(Guid.CreateVersion7(), "a"));
                written.Release();
            }
        });
        await written.WaitAsync();

        await process.Engine.BackupAsync(process.Database.ConnectionString, file, CancellationToken.None);
        await process.Engine.BackupAsync(process.Database.ConnectionString, file, CancellationToken.None);

        await stop.CancelAsync();
        await writer;
        Assert.Equal("ok", Read(file, "PRAGMA integrity_check"));
        var gadgets = (long)Read(file, "SELECT COUNT(*) FROM bench_gadgets");
        Assert.InRange(gadgets, 1, long.MaxValue);
        Assert.Equal(gadgets, Read(file, "SELECT COUNT(*) FROM messaging_events"));
        Assert.Equal(gadgets, Read(file, "SELECT COUNT(*) FROM messaging_deliveries"));
        Assert.Equal([file], Directory.GetFiles(folder.FullName));
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("PostgreSql", "pg_dump")]
    [InlineData("SqlServer", "BACKUP DATABASE")]
    public async Task Servers_say_how_they_are_backed_up(string name, string tool)
    {
        var engine = Api.Modules.Engines.Single(engine => engine.Name == name);

        var refused = await Assert.ThrowsAsync<DomainException>(() => engine.BackupAsync("", "", CancellationToken.None));

        Assert.Contains(tool, refused.Message, StringComparison.Ordinal);
    }

    private static object Read(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }
}
