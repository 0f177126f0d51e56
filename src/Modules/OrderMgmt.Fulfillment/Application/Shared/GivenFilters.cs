using System.Linq.Expressions;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Filters of lists that may be left out.</summary>
internal static class GivenFilters
{
    /// <summary>Applies a filter whose value was given.</summary>
    public static IQueryable<T> WhereGiven<T>(this IQueryable<T> rows, object? value, Expression<Func<T, bool>> filter) =>
        value is null ? rows : rows.Where(filter);
}
