using FluentValidation;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Platform.Application;

/// <summary>Filters that many lists share.</summary>
public static class Filters
{
    /// <summary>The values of a filter such as <c>active,onHold</c>; nothing when it is not set.</summary>
    public static IReadOnlyList<T>? Values<T>(string? text)
        where T : struct, Enum =>
        text is null ? null : [.. text.Split(',').Select(EnumText.Parse<T>).OfType<T>()];

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
}
