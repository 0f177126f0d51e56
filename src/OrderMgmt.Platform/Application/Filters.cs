using System.Linq.Expressions;
using FluentValidation;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Platform.Application;

/// <summary>Filters that many lists share.</summary>
public static class Filters
{
    /// <summary>The values of a filter such as <c>active,onHold</c>; nothing when it is not set.</summary>
    public static IReadOnlyList<T>? Values<T>(string? text)
        where T : struct, Enum =>
        text is null ? null : [.. text.Split(',').Select(EnumText.Parse<T>).OfType<T>().Distinct()];

    /// <summary>
    /// Rows whose field has one of the values; all rows when none were given. A single one is compared, not looked up in a list, so that
    /// an index by the field and then by the sort order gives the page at once, however many rows have that value.
    /// </summary>
    public static IQueryable<T> WhereOneOf<T, TValue>(this IQueryable<T> rows, Expression<Func<T, TValue>> field, IReadOnlyList<TValue>? values)
    {
        if (values is null)
        {
            return rows;
        }

        var first = values.Count > 0 ? values[0] : default;
        Expression<Func<TValue?>> one = () => first;
        Expression<Func<IEnumerable<TValue>>> many = () => values;
        Expression isOneOf = values.Count == 1
            ? Expression.Equal(field.Body, one.Body)
            : Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TValue)], many.Body, field.Body);
        return rows.Where(Expression.Lambda<Func<T, bool>>(isOneOf, field.Parameters));
    }

    /// <summary>
    /// The same as conditions of their own, one per value, for a page that is to be read from an index by the field and then by the sort order:
    /// see <see cref="Paging"/>.
    /// </summary>
    public static IReadOnlyList<Expression<Func<T, bool>>>? OneOf<T, TValue>(Expression<Func<T, TValue>> field, IReadOnlyList<TValue>? values) =>
        values is null ? null : [.. values.Select(value => Is(field, () => value))];

    /// <summary>Refuses a filter that names a value unknown to the enum, and says which there are.</summary>
    public static IRuleBuilderOptions<TQuery, string?> ListsOnly<TQuery, T>(this IRuleBuilder<TQuery, string?> rule)
        where T : struct, Enum =>
        rule.Must(text => text is null || text.Split(',').All(word => EnumText.Parse<T>(word) is not null))
            .WithErrorCode("unknown_value")
            .WithMessage($"Use one or more of: {string.Join(", ", EnumText.All<T>())}; separate them by commas.");

    /// <summary>Created at or after the first instant and before the second; both may be open.</summary>
    public static IQueryable<T> CreatedBetween<T>(this IQueryable<T> rows, DateTimeOffset? from, DateTimeOffset? to)
        where T : AggregateRoot
    {
        if (from is { } first)
        {
            rows = rows.Where(row => row.CreatedAt >= first);
        }

        return to is { } end ? rows.Where(row => row.CreatedAt < end) : rows;
    }

    private static Expression<Func<T, bool>> Is<T, TValue>(Expression<Func<T, TValue>> field, Expression<Func<TValue>> value) =>
        Expression.Lambda<Func<T, bool>>(Expression.Equal(field.Body, value.Body), field.Parameters);
}
