using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using OrderMgmt.Databases.Sqlite;
using OrderMgmt.Platform.Persistence;
using Respawn;

namespace OrderMgmt.IntegrationTests.Infrastructure;

/// <summary>Files in a temporary folder that goes away with the run.</summary>
internal sealed class SqliteFiles : TestServer
{
    private readonly Lazy<string> _folder = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory(string.Create(CultureInfo.InvariantCulture, $"ordermgmt-sqlite-{Environment.ProcessId}-")).FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    });

    public override string? WhyUnavailable => null;

    public override IDbAdapter Adapter => DbAdapter.Sqlite;

    public override bool Copies => true;

    public override IDatabaseEngine NewEngine() => new SqliteEngine();

    public override DbConnection Connect(string connectionString) =>
        new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);

    public override string ConnectionString(string name) => new SqliteConnectionStringBuilder { DataSource = PathOf(name) }.ConnectionString;

    public override async Task CreateAsync(string name, string? template)
    {
        if (template is not null)
        {
            await NewEngine().BackupAsync(ConnectionString(template), PathOf(name), CancellationToken.None);
        }
    }

    public override Task DropAsync(string name)
    {
        using (var connection = new SqliteConnection(ConnectionString(name)))
        {
            SqliteConnection.ClearPool(connection);
        }

        foreach (var file in Directory.GetFiles(_folder.Value, name + ".db*"))
        {
            File.Delete(file);
        }

        return Task.CompletedTask;
    }

    private string PathOf(string name) => Path.Combine(_folder.Value, name + ".db");
}
