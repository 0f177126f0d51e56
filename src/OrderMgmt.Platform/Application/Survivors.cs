using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Application;

/// <summary>A record that was merged leads to the one that remains.</summary>
public static class Survivors
{
    /// <summary>
    /// The record of an id or else of a number, or the one that took it over. It can't be merged until the transaction ends, so that what is
    /// written for it is moved with it.
    /// </summary>
    public static async Task<T?> SurvivingAsync<T>(this DbSet<T> records, Guid? id, string? number, CancellationToken cancellationToken)
        where T : class, IMergeable
    {
        var db = records.UnitOfWork();
        var record = id is { } named ? await Of<T>.Id.RunAsync(db, named, cancellationToken) : await Of<T>.Number.RunAsync(db, number, cancellationToken);
        while (record?.MergedIntoId is { } survivor)
        {
            record = await Of<T>.Id.RunAsync(db, survivor, cancellationToken);
        }

        return record;
    }

    /// <summary>The id of the record, or of the one that took it over.</summary>
    public static async Task<Guid> SurvivorOfAsync<T>(this DbSet<T> records, Guid id, CancellationToken cancellationToken)
        where T : class, IMergeable => await Of<T>.SurvivorId.RunAsync(records.UnitOfWork(), id, cancellationToken) ?? id;

    private static class Of<T>
        where T : class, IMergeable
    {
        public static readonly CompiledQuery<Guid, T?> Id =
            new((db, id) => db.Set<T>().AsNoTracking().TagWith(RowLocks.ShareTag).SingleOrDefault(record => record.Id == id));

        public static readonly CompiledQuery<string?, T?> Number =
            new((db, number) => db.Set<T>().AsNoTracking().TagWith(RowLocks.ShareTag).SingleOrDefault(record => record.Number == number));

        public static readonly CompiledQuery<Guid, Guid?> SurvivorId =
            new((db, id) => db.Set<T>().Where(record => record.Id == id).Select(record => record.MergedIntoId).SingleOrDefault());
    }
}
