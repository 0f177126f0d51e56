using Microsoft.EntityFrameworkCore;

namespace OrderMgmt.Platform.Persistence;

/// <summary>Row locks in LINQ: the engines' interceptors translate the tag into their own words.</summary>
public static class RowLocks
{
    /// <summary>The tag that an engine's interceptor looks for.</summary>
    public const string Tag = "for update";

    /// <summary>As above, for <see cref="ForShare"/>.</summary>
    public const string ShareTag = "for share";

    /// <summary>Locks the rows that are read until the transaction ends. Order the query by key, so that two callers never wait for each other.</summary>
    public static IQueryable<T> ForUpdate<T>(this IQueryable<T> rows) => rows.TagWith(Tag);

    /// <summary>Keeps others from changing the rows that are read until the transaction ends. Any number of callers may do so at once.</summary>
    public static IQueryable<T> ForShare<T>(this IQueryable<T> rows) => rows.TagWith(ShareTag);
}
