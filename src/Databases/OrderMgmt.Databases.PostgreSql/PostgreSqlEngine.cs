using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Databases.PostgreSql;

/// <summary>PostgreSQL: any number of API processes on one server.</summary>
public sealed class PostgreSqlEngine : IDatabaseEngine
{
    /// <inheritdoc/>
    public string Name => "PostgreSql";

    /// <inheritdoc/>
    public bool HasSingleWriter => false;

    /// <inheritdoc/>
    public string TakeNumbersSql => """
        INSERT INTO messaging.number_series AS s (series, period, last_number) VALUES ({0}, {1}, {2})
        ON CONFLICT (series, period) DO UPDATE SET last_number = s.last_number + excluded.last_number
        RETURNING last_number AS "Value"
        """;

    /// <inheritdoc/>
    public void Configure(DbContextOptionsBuilder options, string connectionString, string schema) =>
        options
            .UseNpgsql(ConnectionDefaults.Apply(connectionString), npgsql => npgsql
                .MigrationsAssembly(typeof(PostgreSqlEngine).Assembly.GetName().Name)
                .MigrationsHistoryTable("__ef_migrations_history", schema))
            .ReplaceService<IModelCustomizer, PostgreSqlModelCustomizer>()
            .ReplaceService<IHistoryRepository, AdvisoryLockHistoryRepository>()
            .AddInterceptors(ForUpdateInterceptor.Instance);

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services.AddHostedService<LaneNotifications>();

    /// <inheritdoc/>
    public ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellationToken) => default;

    /// <inheritdoc/>
    public bool IsUniqueViolation(Exception exception) => exception.Find<PostgresException>()?.SqlState is PostgresErrorCodes.UniqueViolation;

    /// <inheritdoc/>
    public bool IsConflict(Exception exception) => exception.Find<PostgresException>()?.SqlState
        is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.ForeignKeyViolation;

    /// <inheritdoc/>
    public bool IsUnavailable(Exception exception) => exception.Find<NpgsqlException>() switch
    {
        null => false,

        // 08: connection lost, 53: out of connections, memory or disk, 57P: server going down or starting up, 3D000: no such database.
        PostgresException { SqlState: var state } => state.StartsWith("08", StringComparison.Ordinal)
            || state.StartsWith("53", StringComparison.Ordinal)
            || state.StartsWith("57P", StringComparison.Ordinal)
            || state == PostgresErrorCodes.InvalidCatalogName,

        // Everything that does not come from the server itself: refused, reset, timed out, pool exhausted.
        _ => true,
    };

    /// <inheritdoc/>
    public Task BackupAsync(string connectionString, string file, CancellationToken cancellationToken) =>
        throw new DomainException("system.backup_not_supported", "PostgreSQL makes its own backups: use pg_dump, or pg_basebackup with archived WAL for a restore to any moment.");
}
