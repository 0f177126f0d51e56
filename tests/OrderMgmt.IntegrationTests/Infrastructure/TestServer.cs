using System.Data.Common;
using OrderMgmt.Platform.Persistence;
using Respawn;

namespace OrderMgmt.IntegrationTests.Infrastructure;

/// <summary>Where the test databases of one provider live.</summary>
internal abstract class TestServer
{
    private static readonly Dictionary<DatabaseProvider, TestServer> All = new()
    {
        [DatabaseProvider.Sqlite] = new SqliteFiles(),
        [DatabaseProvider.PostgreSql] = new PostgreSqlServer(),
        [DatabaseProvider.SqlServer] = new SqlServerServer(),
    };

    public static TestServer Of(DatabaseProvider provider) => All[provider];

    /// <summary>Why tests can't run on it here; nothing when they can.</summary>
    public abstract string? WhyUnavailable { get; }

    /// <summary>How Respawn empties its databases.</summary>
    public abstract IDbAdapter Adapter { get; }

    /// <summary>True when a database can be made as a copy of another, which is much faster than migrating it.</summary>
    public abstract bool Copies { get; }

    /// <summary>An engine as a host would make it.</summary>
    public abstract IDatabaseEngine NewEngine();

    /// <summary>A connection beside those of the product.</summary>
    public abstract DbConnection Connect(string connectionString);

    /// <summary>The connection string of a database.</summary>
    public abstract string ConnectionString(string name);

    /// <summary>Makes a database, empty or as a copy.</summary>
    public abstract Task CreateAsync(string name, string? template);

    /// <summary>Removes a database, with those who are connected to it.</summary>
    public abstract Task DropAsync(string name);
}
