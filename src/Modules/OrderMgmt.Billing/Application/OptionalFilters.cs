using System.Linq.Expressions;

namespace OrderMgmt.Billing.Application;

internal static class OptionalFilters
{
    /// <summary>Filters by a value when the caller gave one.</summary>
    public static IQueryable<T> Where<T, TValue>(this IQueryable<T> rows, TValue? value, Func<TValue, Expression<Func<T, bool>>> filter)
        where TValue : struct =>
        value is { } given ? rows.Where(filter(given)) : rows;

    /// <summary>Filters by a text when the caller gave one.</summary>
    public static IQueryable<T> Where<T>(this IQueryable<T> rows, string? text, Func<string, Expression<Func<T, bool>>> filter) =>
        text is null ? rows : rows.Where(filter(text));
}
