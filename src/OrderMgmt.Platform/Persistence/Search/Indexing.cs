using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Platform.Persistence;

/// <summary>Makes the words of records that were saved before there were any.</summary>
public static class Indexing
{
    private const int BatchSize = 500;

    /// <summary>All of a kind in one transaction, unless one of them has words already.</summary>
    public static async Task IndexAsync<T>(this DatabaseSettings database, ModuleDbContext db, CancellationToken cancellationToken)
        where T : AggregateRoot, ISearchable
    {
        var kind = SearchWord.KindOf(typeof(T));
        if (await db.Set<SearchWord>().AnyAsync(word => word.Kind == kind, cancellationToken) || !await db.Set<T>().AnyAsync(cancellationToken))
        {
            return;
        }

        using var write = await database.Engine.EnterWriteAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var ids = await db.Set<T>().Select(record => record.Id).ToListAsync(cancellationToken);
        foreach (var batch in ids.Chunk(BatchSize).Select(chunk => chunk.ToList()))
        {
            foreach (var record in await db.Set<T>().AsTracking().Where(record => EF.Parameter(batch).Contains(record.Id)).ToListAsync(cancellationToken))
            {
                record.RefreshSearchText();
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
