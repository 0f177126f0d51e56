using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Databases.SqlServer;

/// <summary>SQL Server 2019 or newer and Azure SQL: any number of API processes on one server.</summary>
public sealed class SqlServerEngine : IDatabaseEngine
{
    private const byte ConnectionLost = 20;

    /// <summary>Time-out, network, log-in database, throttling and fail-over of Azure SQL, full log or disk, server going down.</summary>
    private static readonly HashSet<int> Unavailable =
        [-2, -1, 2, 20, 53, 64, 121, 233, 258, 1105, 4060, 6005, 9002, 10053, 10054, 10060, 10061, 10928, 10929, 11001, 17142, 40197, 40501, 40613, 49918, 49919, 49920];

    /// <inheritdoc/>
    public string Name => "SqlServer";

    /// <inheritdoc/>
    public bool HasSingleWriter => false;

    /// <summary>
    /// The update locks the row, or the gap where it would be, until the transaction ends; so of two that find no row only
    /// one inserts it. The batch has a transaction of its own (a nested one only counts), for callers that have none.
    /// </summary>
    public string TakeNumbersSql => """
        SET NOCOUNT ON;
        DECLARE @taken TABLE ([Value] bigint NOT NULL);
        BEGIN TRANSACTION;
        UPDATE [messaging].[number_series] WITH (UPDLOCK, SERIALIZABLE) SET [last_number] = [last_number] + {2}
        OUTPUT inserted.[last_number] INTO @taken ([Value])
        WHERE [series] = {0} AND [period] = {1};
        IF @@ROWCOUNT = 0
            INSERT INTO [messaging].[number_series] ([series], [period], [last_number])
            OUTPUT inserted.[last_number] INTO @taken ([Value])
            VALUES ({0}, {1}, {2});
        COMMIT TRANSACTION;
        SELECT [Value] FROM @taken;
        """;

    /// <inheritdoc/>
    public void Configure(DbContextOptionsBuilder options, string connectionString, string schema) =>
        options
            .UseSqlServer(connectionString, sqlServer => sqlServer
                .UseCompatibilityLevel(150)
                .MigrationsAssembly(typeof(SqlServerEngine).Assembly.GetName().Name)
                .MigrationsHistoryTable("__ef_migrations_history", schema))
            .ReplaceService<IModelCustomizer, SqlServerModelCustomizer>()
            .AddInterceptors(UpdateLockInterceptor.Instance);

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services)
    {
    }

    /// <inheritdoc/>
    public ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellationToken) => default;

    /// <inheritdoc/>
    public bool IsUniqueViolation(Exception exception) => exception.Find<SqlException>()?.Number is 2601 or 2627;

    /// <inheritdoc/>
    public bool IsConflict(Exception exception) => exception.Find<SqlException>()?.Number is 547 or 1205 or 1222 or 3960;

    /// <inheritdoc/>
    public bool IsUnavailable(Exception exception) =>
        exception.Find<SqlException>() is { } error && (error.Class >= ConnectionLost || Unavailable.Contains(error.Number));

    /// <inheritdoc/>
    public Task BackupAsync(string connectionString, string file, CancellationToken cancellationToken) =>
        throw new DomainException("system.backup_not_supported", "SQL Server makes its own backups: use BACKUP DATABASE and BACKUP LOG.");
}
