using System.Data.Common;
using Microsoft.Data.SqlClient;
using OrderMgmt.Databases.SqlServer;
using OrderMgmt.Platform.Persistence;
using Respawn;

namespace OrderMgmt.IntegrationTests.Infrastructure;

/// <summary>The server named by ORDERMGMT_TEST_SQLSERVER; build/compose.yaml starts one.</summary>
internal sealed class SqlServerServer : TestServer
{
    private const string Variable = "ORDERMGMT_TEST_SQLSERVER";

    private readonly string? _server = Environment.GetEnvironmentVariable(Variable);

    public override string? WhyUnavailable => string.IsNullOrEmpty(_server) ? $"{Variable} is not set: there is no SQL Server to run on." : null;

    public override IDbAdapter Adapter => DbAdapter.SqlServer;

    public override bool Copies => false;

    public override IDatabaseEngine NewEngine() => new SqlServerEngine();

    public override DbConnection Connect(string connectionString) =>
        new SqlConnection(new SqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);

    public override string ConnectionString(string name) => new SqlConnectionStringBuilder(_server) { InitialCatalog = name }.ConnectionString;

    public override Task CreateAsync(string name, string? template) => ExecuteAsync($"CREATE DATABASE [{name}]");

    public override Task DropAsync(string name) =>
        ExecuteAsync($"IF DB_ID('{name}') IS NOT NULL BEGIN ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}]; END");

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = (SqlConnection)Connect(_server!);
        await connection.OpenAsync();
        await using var command = new SqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
