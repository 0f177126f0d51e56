using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Platform.Application;

/// <summary>What every list accepts.</summary>
public record ListRequest
{
    /// <summary>Most items to return: 1 to 200.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Where to go on: <c>nextCursor</c> of the previous page, with the same filters and sort.</summary>
    public string? Cursor { get; init; }

    /// <summary>Sort fields from the list's allow-list, separated by commas, <c>-</c> for descending.</summary>
    public string? Sort { get; init; }

    /// <summary><c>total</c> adds the number of all items that pass the filters.</summary>
    public string? Include { get; init; }
}

/// <summary>Part of something that comes in pages.</summary>
public interface IPage
{
    /// <summary>Pass it as <c>cursor</c> for the next page; empty on the last.</summary>
    string? NextCursor { get; }
}

/// <summary>One page of a list.</summary>
/// <param name="Items">The items, in the order asked for.</param>
/// <param name="NextCursor">Pass it as <c>cursor</c> for the next page; empty on the last.</param>
/// <param name="Total">All items that pass the filters, with <c>include=total</c> only.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor, long? Total = null) : IPage
{
    /// <summary>The same page with other items.</summary>
    public Page<TOther> Select<TOther>(Func<T, TOther> map) => new([.. Items.Select(map)], NextCursor, Total);
}

/// <summary>The fields a list can be sorted by, and its order when none is asked for.</summary>
public sealed class SortFields<T>(string byDefault, Expression<Func<T, Guid>> key)
{
    private readonly Dictionary<string, SortField<T>> _fields = new(StringComparer.Ordinal);
    private readonly SortField<T> _key = SortField<T>.Of(key);

    internal string ByDefault => byDefault;

    internal Expression<Func<T, Guid>> Key => key;

    /// <summary>Allows a field. It must never be null and should lead an index.</summary>
    public SortFields<T> Allow<TValue>(string name, Expression<Func<T, TValue>> field)
    {
        _fields.Add(name, SortField<T>.Of(field));
        return this;
    }

    internal IReadOnlyList<SortTerm<T>> Parse(string sort)
    {
        List<SortTerm<T>> terms = [];
        List<Problem> problems = [];
        foreach (var word in sort.Split(','))
        {
            var name = word.TrimStart('-');
            if (_fields.TryGetValue(name, out var field))
            {
                terms.Add(new SortTerm<T>(field, word.StartsWith('-')));
            }
            else
            {
                problems.Add(new Problem("/sort", "unknown_sort_field", $"'{name}' can't be sorted by. Use one of: {string.Join(", ", _fields.Keys)}."));
            }
        }

        return problems.Count > 0
            ? throw new InvalidRequestException(problems)
            : [.. terms, new SortTerm<T>(_key, terms[0].Descending)];
    }
}

/// <summary>A field as the database sorts by it, and its value in a row as a cursor keeps it.</summary>
internal sealed record SortField<T>(LambdaExpression Expression, Func<T, JsonElement> ValueOf)
{
    internal static SortField<T> Of<TValue>(Expression<Func<T, TValue>> expression)
    {
        // Compiled once, when the first page is longer than its limit.
        var read = new Lazy<Func<T, TValue>>(expression.Compile);
        return new SortField<T>(expression, row => JsonSerializer.SerializeToElement(read.Value(row)));
    }
}

internal sealed record SortTerm<T>(SortField<T> Field, bool Descending);

/// <summary>Pages by position in the sort order, never by counting: a page costs the same at the millionth row.</summary>
public static class Paging
{
    /// <summary>Reads one page.</summary>
    public static Task<Page<T>> ToPageAsync<T>(this IQueryable<T> rows, ListRequest request, SortFields<T> fields, CancellationToken cancellationToken)
        where T : class => rows.ToPageAsync(request, fields, oneOf: null, cancellationToken);

    /// <summary>
    /// Reads one page of the rows of which one condition holds. An index may have the rows of each in the order of the page, but not those of
    /// several: so the first rows of each are found, and the page is the first of those.
    /// </summary>
    public static async Task<Page<T>> ToPageAsync<T>(
        this IQueryable<T> rows, ListRequest request, SortFields<T> fields, IReadOnlyList<Expression<Func<T, bool>>>? oneOf, CancellationToken cancellationToken)
        where T : class
    {
        if (request.Limit is < 1 or > 200)
        {
            throw new InvalidRequestException("/limit", "out_of_range", "limit must be between 1 and 200.");
        }

        if (request.Include is not (null or "total"))
        {
            throw new InvalidRequestException("/include", "unknown_value", "include can only be 'total'.");
        }

        var sort = request.Sort ?? fields.ByDefault;
        var terms = fields.Parse(sort);
        var after = request.Cursor is null ? null : After<T>(terms, ReadCursor(request.Cursor, sort, terms));
        IReadOnlyList<IQueryable<T>> parts = oneOf is null ? [rows] : [.. oneOf.Select(rows.Where)];
        var firsts = parts.Select(part => Ordered(after is null ? part : part.Where(after), terms).Take(request.Limit + 1)).ToList();
        var page = firsts is [var only] ? only : Ordered(rows.Where(IsIn(fields.Key, firsts)), terms).Take(request.Limit + 1);
        var total = request.Include is null ? (long?)null : await (oneOf is null ? rows : rows.Where(Any(oneOf))).LongCountAsync(cancellationToken);
        var items = await page.AsNoTracking().ToListAsync(cancellationToken);
        if (items.Count <= request.Limit)
        {
            return new Page<T>(items, null, total);
        }

        items.RemoveAt(request.Limit);
        return new Page<T>(items, WriteCursor(sort, terms, items[^1]), total);
    }

    private static Expression<Func<T, bool>> Any<T>(IReadOnlyList<Expression<Func<T, bool>>> oneOf)
    {
        var row = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, bool>>(oneOf.Select(condition => new Replace(condition.Parameters[0], row).Visit(condition.Body)!).Aggregate(Expression.OrElse), row);
    }

    private static Expression<Func<T, bool>> IsIn<T>(Expression<Func<T, Guid>> key, IReadOnlyList<IQueryable<T>> some)
    {
        var keys = some.Select(rows => rows.Select(key)).Aggregate(Queryable.Concat);
        var row = Expression.Parameter(typeof(T));
        var keyOfRow = new Replace(key.Parameters[0], row).Visit(key.Body)!;
        return Expression.Lambda<Func<T, bool>>(Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(Guid)], keys.Expression, keyOfRow), row);
    }

    private static IQueryable<T> Ordered<T>(IQueryable<T> rows, IReadOnlyList<SortTerm<T>> terms)
    {
        var expression = rows.Expression;
        for (var i = 0; i < terms.Count; i++)
        {
            var method = (i == 0 ? "OrderBy" : "ThenBy") + (terms[i].Descending ? "Descending" : "");
            var field = terms[i].Field.Expression;
            expression = Expression.Call(typeof(Queryable), method, [typeof(T), field.ReturnType], expression, Expression.Quote(field));
        }

        return rows.Provider.CreateQuery<T>(expression);
    }

    /// <summary>a beyond A, or a at A and (b beyond B, or …); with "a not before A" in front, so that an index range on a is used.</summary>
    private static Expression<Func<T, bool>> After<T>(IReadOnlyList<SortTerm<T>> terms, object[] values)
    {
        var row = Expression.Parameter(typeof(T));
        Expression? after = null;
        for (var i = terms.Count - 1; i >= 0; i--)
        {
            var field = new Replace(terms[i].Field.Expression.Parameters[0], row).Visit(terms[i].Field.Expression.Body)!;
            var value = Expression.Field(Expression.Constant(new Box(values[i])), nameof(Box.Value));
            var typed = Expression.Convert(value, field.Type);
            var beyond = Compare(field, typed, terms[i].Descending ? ExpressionType.LessThan : ExpressionType.GreaterThan);
            after = after is null ? beyond : Expression.OrElse(beyond, Expression.AndAlso(Expression.Equal(field, typed), after));
            if (i == 0)
            {
                after = Expression.AndAlso(Compare(field, typed, terms[i].Descending ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual), after);
            }
        }

        return Expression.Lambda<Func<T, bool>>(after!, row);
    }

    private static BinaryExpression Compare(Expression field, Expression value, ExpressionType comparison) =>
        field.Type == typeof(string)
            ? Expression.MakeBinary(comparison, Expression.Call(typeof(string), nameof(string.Compare), null, field, value), Expression.Constant(0))
            : field.Type == typeof(Guid)
                ? Expression.MakeBinary(comparison, Expression.Call(field, typeof(Guid).GetMethod(nameof(Guid.CompareTo), [typeof(Guid)])!, value), Expression.Constant(0))
                : Expression.MakeBinary(comparison, field, value);

    private static string WriteCursor<T>(string sort, IReadOnlyList<SortTerm<T>> terms, T last)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new Cursor(sort, [.. terms.Select(term => term.Field.ValueOf(last))]));
        return Convert.ToBase64String(json).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    private static object[] ReadCursor<T>(string cursor, string sort, IReadOnlyList<SortTerm<T>> terms)
    {
        try
        {
            var text = cursor.Replace('-', '+').Replace('_', '/');
            var read = JsonSerializer.Deserialize<Cursor>(Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '=')))!;
            if (read.Sort == sort && read.Values.Length == terms.Count)
            {
                return [.. read.Values.Select((value, i) => value.Deserialize(terms[i].Field.Expression.ReturnType) ?? throw new JsonException())];
            }
        }
        catch (Exception exception) when (exception is JsonException or FormatException or NullReferenceException or NotSupportedException)
        {
        }

        throw new InvalidRequestException("/cursor", "cursor_invalid", "The cursor does not belong to this list and sort. Start again without it.");
    }

    private sealed record Cursor(string Sort, JsonElement[] Values);

    private sealed class Box(object value)
    {
        public readonly object Value = value;
    }

    private sealed class Replace(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}
