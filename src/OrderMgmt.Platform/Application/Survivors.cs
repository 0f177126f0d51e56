using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Application;

/// <summary>A record that was merged leads to the one that remains.</summary>
public static class Survivors
{
    /// <summary>The record itself, or the one that took it over. It can't be merged until the transaction ends, so that what is written for it is moved with it.</summary>
    public static async Task<T?> SurvivingAsync<T>(this IQueryable<T> records, IQueryable<T> named, CancellationToken cancellationToken)
        where T : class, IMergeable
    {
        var record = await named.AsNoTracking().ForShare().SingleOrDefaultAsync(cancellationToken);
        while (record?.MergedIntoId is { } survivor)
        {
            record = await records.AsNoTracking().Where(other => other.Id == survivor).ForShare().SingleAsync(cancellationToken);
        }

        return record;
    }

    /// <summary>The id of the record, or of the one that took it over.</summary>
    public static async Task<Guid> SurvivorOfAsync<T>(this IQueryable<T> records, Guid id, CancellationToken cancellationToken)
        where T : class, IMergeable =>
        await records.Where(record => record.Id == id).Select(record => record.MergedIntoId).SingleOrDefaultAsync(cancellationToken) ?? id;
}
