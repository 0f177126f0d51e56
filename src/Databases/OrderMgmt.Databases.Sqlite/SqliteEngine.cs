using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Platform.Persistence;
using SQLitePCL;

namespace OrderMgmt.Databases.Sqlite;

/// <summary>The embedded database: one file, one writer at a time, any number of readers. One instance serves one database.</summary>
public sealed class SqliteEngine : IDatabaseEngine
{
    private readonly WriteQueue _writers = new();

    /// <inheritdoc/>
    public string Name => "Sqlite";

    /// <inheritdoc/>
    public bool HasSingleWriter => true;

    /// <inheritdoc/>
    public string TakeNumbersSql => """
        INSERT INTO messaging_number_series (series, period, last_number) VALUES ({0}, {1}, {2})
        ON CONFLICT (series, period) DO UPDATE SET last_number = last_number + excluded.last_number
        RETURNING last_number AS "Value"
        """;

    /// <inheritdoc/>
    public void Configure(DbContextOptionsBuilder options, string connectionString, string schema) =>
        options
            .UseSqlite(connectionString, sqlite => sqlite
                .MigrationsAssembly(typeof(SqliteEngine).Assembly.GetName().Name)

                // One text for any number of values, so that a statement is made and prepared once.
                .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
                .MigrationsHistoryTable("__ef_migrations_history_" + schema))
            .ReplaceService<IModelCustomizer, SqliteModelCustomizer>()
            .ReplaceService<IHistoryRepository, FileLockedHistoryRepository>()
            .ReplaceService<IRelationalConnection, PlainConnection>()
            .ReplaceService<IModificationCommandBatchFactory, ManyRowsBatch.Factory>()
            .AddInterceptors(ConnectionSetup.Instance);

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services.AddSingleton<ConnectionPool>();

    /// <inheritdoc/>
    public ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellationToken) => _writers.EnterAsync(cancellationToken);

    /// <inheritdoc/>
    public bool IsUniqueViolation(Exception exception) =>
        exception.Find<SqliteException>()?.SqliteExtendedErrorCode is raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY;

    /// <inheritdoc/>
    public bool IsConflict(Exception exception) =>
        exception.Find<SqliteException>()?.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED;

    /// <inheritdoc/>
    public bool IsUnavailable(Exception exception) =>
        exception.Find<SqliteException>()?.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_IOERR or raw.SQLITE_FULL or raw.SQLITE_READONLY;

    /// <inheritdoc/>
    public Task BackupAsync(string connectionString, string file, CancellationToken cancellationToken) =>
        Task.Run(() => Backup.Write(connectionString, file), cancellationToken);
}
