using System.Data.Common;
using Npgsql;
using OrderMgmt.Databases.PostgreSql;
using OrderMgmt.Platform.Persistence;
using OrderMgmt.Tests.Shared;
using Respawn;

namespace OrderMgmt.IntegrationTests.Infrastructure;

/// <summary>The server named by ORDERMGMT_TEST_POSTGRES, or else a private one made from the binaries of this machine.</summary>
internal sealed class PostgreSqlServer : TestServer
{
    private const string Variable = "ORDERMGMT_TEST_POSTGRES";

    private readonly Lazy<string> _server;

    public PostgreSqlServer()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            _server = new Lazy<string>(given);
        }
        else if (PostgresCluster.TryFind(out var reason) is { } cluster)
        {
            _server = new Lazy<string>(() =>
            {
                AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose();
                cluster.Start();
                return cluster.ConnectionString("postgres");
            });
        }
        else
        {
            WhyUnavailable = $"{Variable} is not set. {reason}";
            _server = new Lazy<string>(() => throw new InvalidOperationException(WhyUnavailable));
        }
    }

    public override string? WhyUnavailable { get; }

    public override IDbAdapter Adapter => DbAdapter.Postgres;

    public override bool Copies => true;

    public override IDatabaseEngine NewEngine() => new PostgreSqlEngine();

    public override DbConnection Connect(string connectionString) =>
        new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);

    /// <summary>Pools are small and short-lived: every test database has one, and the server is shared by all.</summary>
    public override string ConnectionString(string name) => new NpgsqlConnectionStringBuilder(_server.Value)
    {
        Database = name,
        MaxPoolSize = 20,
        ConnectionIdleLifetime = 10,
        ConnectionPruningInterval = 5,
    }.ConnectionString;

    public override Task CreateAsync(string name, string? template) =>
        ExecuteAsync($"CREATE DATABASE \"{name}\" TEMPLATE \"{template ?? "template0"}\"");

    public override Task DropAsync(string name) => ExecuteAsync($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = (NpgsqlConnection)Connect(_server.Value);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
