using Microsoft.EntityFrameworkCore.Update;

namespace OrderMgmt.Databases.Sqlite;

/// <summary>Saves many rows by one command; the provider would make one for each.</summary>
internal sealed class ManyRowsBatch(ModificationCommandBatchFactoryDependencies dependencies) : AffectedCountModificationCommandBatch(dependencies, MostRows)
{
    /// <summary>Far below SQLite's bound of 32,766 parameters, also for the widest table.</summary>
    private const int MostRows = 100;

    internal sealed class Factory(ModificationCommandBatchFactoryDependencies dependencies) : IModificationCommandBatchFactory
    {
        /// <inheritdoc/>
        public ModificationCommandBatch Create() => new ManyRowsBatch(dependencies);
    }
}
