using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace OrderMgmt.Platform.Persistence;

/// <summary>Everything in which the database engines differ. One implementation per <c>Databases</c> project.</summary>
public interface IDatabaseEngine
{
    /// <summary>The value of <c>Database:Provider</c> that chooses this engine.</summary>
    string Name { get; }

    /// <summary>True where only one transaction can write at a time; then <see cref="EnterWriteAsync"/> queues the writers.</summary>
    bool HasSingleWriter { get; }

    /// <summary>Sets up a context for this engine; migrations of the schema are found in this engine's project.</summary>
    void Configure(DbContextOptionsBuilder options, string connectionString, string schema);

    /// <summary>Registers what this engine runs beside the platform, such as a listener for the work of other processes.</summary>
    void AddServices(IServiceCollection services);

    /// <summary>
    /// Waits for the right to write. Disposed when the transaction has ended. It is not re-entrant: whoever has it must
    /// neither ask again nor await somebody who does.
    /// </summary>
    ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellationToken);

    /// <summary>
    /// One statement that raises a number series and returns its new last number.
    /// Parameters in order: series, period, how many numbers are taken.
    /// </summary>
    string TakeNumbersSql { get; }

    /// <summary>True when the failure is a unique index that refused a row.</summary>
    bool IsUniqueViolation(Exception exception);

    /// <summary>
    /// True when this transaction has to give way to another: the engine gave it up (deadlock, serialisation, busy), or what it refers to was removed,
    /// or what it removes was referred to, meanwhile. Run it again.
    /// </summary>
    bool IsConflict(Exception exception);

    /// <summary>True when the database can't be reached.</summary>
    bool IsUnavailable(Exception exception);

    /// <summary>Writes a consistent copy of the running database to a file, where the engine can.</summary>
    Task BackupAsync(string connectionString, string file, CancellationToken cancellationToken);
}

/// <summary>The engine in use and how to reach its database.</summary>
public sealed class DatabaseSettings(IDatabaseEngine engine, string connectionString)
{
    /// <summary>The engine in use.</summary>
    public IDatabaseEngine Engine { get; } = engine;

    /// <summary>How to reach the database.</summary>
    public string ConnectionString { get; } = connectionString;

    /// <summary>True when another transaction was faster: run this one again.</summary>
    public bool IsConflict(Exception exception) => exception.Find<DbUpdateConcurrencyException>() is not null || Engine.IsConflict(exception);

    /// <summary>Sets up a context of the given schema.</summary>
    public void Configure(DbContextOptionsBuilder options, string schema)
    {
        // That every change of a model has its migration is tested; at each start it would cost more than all else.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        Engine.Configure(options, ConnectionString, schema);
    }
}
