using System.Reflection;
using Xunit.Sdk;

namespace OrderMgmt.IntegrationTests.Infrastructure;

/// <summary>The databases that the product supports.</summary>
public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
    SqlServer,
}

/// <summary>
/// One row of a theory: the test runs on this database, or is reported as skipped with the reason. A test for all of them
/// says <c>[Theory, OnSqlite, OnPostgreSql, OnSqlServer]</c> and takes a <see cref="DatabaseProvider"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class OnDatabaseAttribute : DataAttribute
{
    private readonly DatabaseProvider _provider;

    protected OnDatabaseAttribute(DatabaseProvider provider)
    {
        _provider = provider;
        Skip = TestServer.Of(provider).WhyUnavailable;
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[_provider]];
}

public sealed class OnSqliteAttribute() : OnDatabaseAttribute(DatabaseProvider.Sqlite);

public sealed class OnPostgreSqlAttribute() : OnDatabaseAttribute(DatabaseProvider.PostgreSql);

public sealed class OnSqlServerAttribute() : OnDatabaseAttribute(DatabaseProvider.SqlServer);
