using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Application;

/// <summary>The one way in which a command gets the aggregate it is about.</summary>
public static class Loading
{
    /// <summary>Loads an aggregate for a change. Refuses an unknown id (404) and a version other than the caller's If-Match (412).</summary>
    public static async Task<T> LoadAsync<T>(this DbSet<T> aggregates, Guid id, RequestContext request, CancellationToken cancellationToken)
        where T : AggregateRoot => Expected(await ById<T>.Load.RunAsync(aggregates.UnitOfWork(), id, cancellationToken), id, request);

    /// <summary>As above, among some of them.</summary>
    public static async Task<T> LoadAsync<T>(this IQueryable<T> aggregates, Guid id, RequestContext request, CancellationToken cancellationToken)
        where T : AggregateRoot => Expected(await aggregates.AsTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken), id, request);

    /// <summary>Reads an aggregate to show it, without tracking. Refuses an unknown id (404).</summary>
    public static async Task<T> ReadAsync<T>(this DbSet<T> aggregates, Guid id, CancellationToken cancellationToken)
        where T : AggregateRoot => await ById<T>.Read.RunAsync(aggregates.UnitOfWork(), id, cancellationToken) ?? throw NotFound<T>(id);

    /// <summary>As above, among some of them.</summary>
    public static async Task<T> ReadAsync<T>(this IQueryable<T> aggregates, Guid id, CancellationToken cancellationToken)
        where T : AggregateRoot =>
        await aggregates.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken) ?? throw NotFound<T>(id);

    /// <summary>The aggregate loaded for a change, if there is one of the version that the caller expects.</summary>
    public static T Expected<T>(T? aggregate, Guid id, RequestContext request)
        where T : AggregateRoot => aggregate is null ? throw NotFound<T>(id)
            : request.ExpectedVersion is { } expected && expected != aggregate.Version ? throw new StaleVersionException(expected, aggregate.Version)
            : aggregate;

    private static NotFoundException NotFound<T>(Guid id) =>
        new(string.Concat(typeof(T).Name.Select((c, i) => char.IsUpper(c) && i > 0 ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString())), id.ToString());

    private static class ById<T>
        where T : AggregateRoot
    {
        public static readonly CompiledQuery<Guid, T?> Load =
            new((db, id) => db.Set<T>().AsTracking().SingleOrDefault(aggregate => aggregate.Id == id));

        public static readonly CompiledQuery<Guid, T?> Read =
            new((db, id) => db.Set<T>().AsNoTracking().SingleOrDefault(aggregate => aggregate.Id == id));
    }
}
