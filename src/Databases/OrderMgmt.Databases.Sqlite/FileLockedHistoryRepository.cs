using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Sqlite.Migrations.Internal;

#pragma warning disable EF1001 // The provider's own history is kept, only its lock is replaced.

namespace OrderMgmt.Databases.Sqlite;

/// <summary>
/// Migrates under a lock that the operating system frees when the process dies. The provider's own lock is a row: killed
/// at the wrong moment, it would leave that row behind and no later start would get past it.
/// </summary>
internal sealed class FileLockedHistoryRepository(HistoryRepositoryDependencies dependencies) : SqliteHistoryRepository(dependencies)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public override IMigrationsDatabaseLock AcquireDatabaseLock() =>
        TryLock() ?? throw new IOException("Another process is migrating this database.");

    public override async Task<IMigrationsDatabaseLock> AcquireDatabaseLockAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (TryLock() is { } held)
            {
                return held;
            }

            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }

    private FileLock? TryLock()
    {
        var file = Path.GetFullPath(Dependencies.Connection.DbConnection.DataSource) + ".migration-lock";
        try
        {
            return new FileLock(this, new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }

    private sealed class FileLock(IHistoryRepository history, FileStream file) : IMigrationsDatabaseLock
    {
        public IHistoryRepository HistoryRepository => history;

        public void Dispose() => file.Dispose();

        public ValueTask DisposeAsync() => file.DisposeAsync();
    }
}
