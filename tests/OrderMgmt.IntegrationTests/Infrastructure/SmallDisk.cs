using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.IntegrationTests.Infrastructure;

/// <summary>A disk under an SQLite database that a test can fill up: from then on the file takes no further page.</summary>
internal sealed class SmallDisk : DbTransactionInterceptor
{
    private const int NoLimit = 1_073_741_823;

    public bool IsFull { get; set; }

    /// <summary>Puts the server's database on this disk.</summary>
    public void Under(IServiceCollection services)
    {
        var settings = (DatabaseSettings)services.Single(service => service.ServiceType == typeof(DatabaseSettings)).ImplementationInstance!;
        services.AddSingleton(new DatabaseSettings(new Engine(settings.Engine, this), settings.ConnectionString));
    }

    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        using var limit = connection.CreateCommand();
        limit.Transaction = result;

        // A limit below the present size is taken as the present size.
        limit.CommandText = $"PRAGMA max_page_count = {(IsFull ? 1 : NoLimit)}";
        limit.ExecuteNonQuery();
        return result;
    }

    public override ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(TransactionStarted(connection, eventData, result));

    private sealed class Engine(IDatabaseEngine engine, SmallDisk disk) : IDatabaseEngine
    {
        public string Name => engine.Name;

        public bool HasSingleWriter => engine.HasSingleWriter;

        public string TakeNumbersSql => engine.TakeNumbersSql;

        public void Configure(DbContextOptionsBuilder options, string connectionString, string schema)
        {
            engine.Configure(options, connectionString, schema);
            options.AddInterceptors(disk);
        }

        public void AddServices(IServiceCollection services) => engine.AddServices(services);

        public ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellationToken) => engine.EnterWriteAsync(cancellationToken);

        public bool IsUniqueViolation(Exception exception) => engine.IsUniqueViolation(exception);

        public bool IsConflict(Exception exception) => engine.IsConflict(exception);

        public bool IsUnavailable(Exception exception) => engine.IsUnavailable(exception);

        public Task BackupAsync(string connectionString, string file, CancellationToken cancellationToken) => engine.BackupAsync(connectionString, file, cancellationToken);
    }
}
