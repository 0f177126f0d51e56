using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Platform.Application;

/// <summary>The one way in which a command gets the aggregate it is about.</summary>
public static class Loading
{
    /// <summary>Loads an aggregate for a change. Refuses an unknown id (404) and a version other than the caller's If-Match (412).</summary>
    public static async Task<T> LoadAsync<T>(this IQueryable<T> aggregates, Guid id, RequestContext request, CancellationToken cancellationToken)
        where T : AggregateRoot
    {
        var aggregate = await aggregates.AsTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken) ?? throw NotFound<T>(id);
        return request.ExpectedVersion is { } expected && expected != aggregate.Version
            ? throw new StaleVersionException(expected, aggregate.Version)
            : aggregate;
    }

    /// <summary>Reads an aggregate to show it, without tracking. Refuses an unknown id (404).</summary>
    public static async Task<T> ReadAsync<T>(this IQueryable<T> aggregates, Guid id, CancellationToken cancellationToken)
        where T : AggregateRoot =>
        await aggregates.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken) ?? throw NotFound<T>(id);

    private static NotFoundException NotFound<T>(Guid id) =>
        new(string.Concat(typeof(T).Name.Select((c, i) => char.IsUpper(c) && i > 0 ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString())), id.ToString());
}
