using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Jobs;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Platform.Persistence;

/// <summary>
/// The base of every module's context. Saving writes the change, its events and one delivery per subscribing module
/// in the same transaction; no handler can forget it.
/// </summary>
public abstract class ModuleDbContext : DbContext, IUnitOfWork
{
    private SaveSession? _session;
    private string? _connectionString;

    /// <summary>Savepoints are off: a failed save ends the transaction as a whole, and each would cost two round trips.</summary>
    protected ModuleDbContext(DbContextOptions options)
        : base(options) => Database.AutoSavepointsEnabled = false;

    /// <summary>The module's schema.</summary>
    protected abstract string Schema { get; }

    /// <summary>Binds a (pooled) context to the scope it now works for; whoever begins a transaction calls it.</summary>
    public void Begin(SaveSession session) => _session = session;

    /// <summary>Takes part in a transaction of another context, on its connection, until <see cref="LeaveAsync"/>.</summary>
    internal async Task JoinAsync(IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        var shared = transaction.GetDbTransaction();
        _connectionString ??= Database.GetConnectionString();
        Database.SetDbConnection(shared.Connection);
        await Database.UseTransactionAsync(shared, cancellationToken);
    }

    /// <summary>Works on a connection of its own again.</summary>
    internal async Task LeaveAsync()
    {
        await Database.UseTransactionAsync(null);
        Database.SetDbConnection(null);
        Database.SetConnectionString(_connectionString);
    }

    /// <summary>Takes back what was done to a record since it was loaded; one that was not saved yet is let go.</summary>
    public void Forget(AggregateRoot record)
    {
        record.TakeEvents();
        var entry = Entry(record);
        if (entry.State is EntityState.Added or EntityState.Detached)
        {
            entry.State = EntityState.Detached;
            return;
        }

        entry.CurrentValues.SetValues(entry.OriginalValues);
        entry.State = EntityState.Unchanged;
    }

    /// <inheritdoc/>
    public sealed override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Once: neither the events nor the words that are added here change what was found.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var words = WordIndex.Collect(this);
            WriteEvents();
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            await WordIndex.WriteAsync(this, words, cancellationToken);
            return saved;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <inheritdoc/>
    public sealed override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously.");

    /// <inheritdoc/>
    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        MessagingModel.Configure(modelBuilder, owned: OwnsMessaging);
        JobModel.ConfigureShared(modelBuilder, PlatformDbContext.SchemaName, owned: OwnsMessaging);
        ConfigureModel(modelBuilder);
        SearchModel.Configure(modelBuilder);
        ModelConventions.Apply(modelBuilder);
    }

    /// <summary>True only for the platform's own context, whose migrations create the shared tables.</summary>
    protected virtual bool OwnsMessaging => false;

    /// <summary>The module's own tables; by default all configurations of its assembly.</summary>
    protected virtual void ConfigureModel(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<decimal>().HavePrecision(19, 4);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    private void WriteEvents()
    {
        if (_session is null)
        {
            return;
        }

        foreach (var aggregate in ChangeTracker.Entries<AggregateRoot>().Select(entry => entry.Entity).ToList())
        {
            foreach (var domainEvent in aggregate.TakeEvents())
            {
                if (_session.Write(GetType(), domainEvent) is { } written)
                {
                    Add(written.Event);
                    AddRange(written.Deliveries);
                }
            }
        }
    }
}
