using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations.Internal;

#pragma warning disable EF1001 // The provider's own history is kept, only its lock is replaced.

namespace OrderMgmt.Databases.PostgreSql;

/// <summary>
/// Migrates under one lock of the session, from reading what is applied to the last migration. The provider's own lock ends with the
/// transaction of each migration: another process could slip in between and apply the next one too.
/// </summary>
internal sealed class AdvisoryLockHistoryRepository(HistoryRepositoryDependencies dependencies) : NpgsqlHistoryRepository(dependencies)
{
    private const long Key = 0x4F72_6465_724D_676D;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public override LockReleaseBehavior LockReleaseBehavior => LockReleaseBehavior.Connection;

    public override IMigrationsDatabaseLock AcquireDatabaseLock() =>
        Ask("pg_try_advisory_lock").ExecuteScalar(Parameters) is true ? new SessionLock(this) : throw new IOException("Another process is migrating this database.");

    public override async Task<IMigrationsDatabaseLock> AcquireDatabaseLockAsync(CancellationToken cancellationToken = default)
    {
        while (await Ask("pg_try_advisory_lock").ExecuteScalarAsync(Parameters, cancellationToken) is not true)
        {
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }

        return new SessionLock(this);
    }

    private RelationalCommandParameterObject Parameters =>
        new(Dependencies.Connection, null, null, Dependencies.CurrentContext.Context, Dependencies.CommandLogger, CommandSource.Migrations);

    private IRelationalCommand Ask(string function) => Dependencies.RawSqlCommandBuilder.Build($"SELECT {function}({Key})");

    private sealed class SessionLock(AdvisoryLockHistoryRepository history) : IMigrationsDatabaseLock
    {
        public IHistoryRepository HistoryRepository => history;

        public void Dispose() => history.Ask("pg_advisory_unlock").ExecuteScalar(history.Parameters);

        public async ValueTask DisposeAsync() => await history.Ask("pg_advisory_unlock").ExecuteScalarAsync(history.Parameters);
    }
}
