using System.Linq.Expressions;
using System.Text.Json;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>The filters of lists.</summary>
internal static class Filters
{
    /// <summary>Applies a filter that was given.</summary>
    public static IQueryable<T> WhereGiven<T>(this IQueryable<T> rows, object? given, Expression<Func<T, bool>> filter) => given is null ? rows : rows.Where(filter);

    /// <summary>Values separated by commas, in the spelling of the API; unknown ones are refused by name.</summary>
    public static List<TEnum> Parse<TEnum>(string parameter, string values)
        where TEnum : struct, Enum
    {
        var known = Enum.GetValues<TEnum>().ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
        List<Problem> problems = [];
        List<TEnum> parsed = [];
        foreach (var word in values.Split(',', StringSplitOptions.TrimEntries))
        {
            if (known.TryGetValue(word, out var value))
            {
                parsed.Add(value);
            }
            else
            {
                problems.Add(new Problem($"/{parameter}", "unknown_value", $"'{word}' is not a known {parameter}. Use one of: {string.Join(", ", known.Keys)}."));
            }
        }

        return problems.Count == 0 ? parsed : throw new InvalidRequestException(problems);
    }
}
